package eu.cordee.systemtest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call that no careful client would make.
 *
 * @param name operation and number, which the same seed gives to the same call
 * @param what is unusual about it
 * @param body as it is sent; empty for none
 */
record FuzzCall(
    String name,
    String what,
    CallerKind caller,
    String method,
    String target,
    Map<String, String> headers,
    String body) {

  /** For a person to send again. */
  String replayed() {
    StringBuilder line = new StringBuilder("curl -X " + method);
    headers.forEach(
        (header, value) ->
            line.append(" -H '").append(header).append(": ").append(value).append('\''));
    if (!body.isEmpty()) {
      line.append(" --data-raw '")
          .append(body.length() > 2000 ? body.substring(0, 2000) + "…" : body)
          .append('\'');
    }
    return line.append(" '")
        .append(target)
        .append("' # by ")
        .append(caller)
        .append(", ")
        .append(what)
        .toString();
  }

  FuzzCall with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    if (value == null) {
      more.remove(header);
    } else {
      more.put(header, value);
    }
    return new FuzzCall(name, what, caller, method, target, more, body);
  }
}
