package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.cordee.systemtest.Description.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What one operation is asked: made of its part of the document, the same for the same seed. */
final class FuzzPlan {

  private static final int TOGETHER = 12;

  private final JsonNode described;
  private final FuzzBodies bodies;
  private final Operation operation;
  private final Random random;

  /** A call without the caller, who is chosen when it is made. */
  private interface Sketch {
    FuzzCall of(FuzzCall good);
  }

  FuzzPlan(JsonNode document, Operation operation, long seed) {
    this.operation = operation;
    described =
        document
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(java.util.Locale.ROOT));
    bodies = new FuzzBodies(document);
    random = new Random(seed ^ operation.id().hashCode());
  }

  /**
   * At most so many calls, the good one first.
   *
   * @param good target, headers and caller of a call that would succeed
   * @param goodBody what it sends; nothing where it sends nothing, text where it is no JSON
   */
  List<FuzzCall> calls(FuzzCall good, JsonNode goodBody, int most) {
    List<Sketch> sketches = new ArrayList<>();
    parameters(sketches);
    headers(sketches);
    JsonNode schema = described.at("/requestBody/content/application~1json/schema");
    if (!schema.isMissingNode()) {
      body(sketches, schema, goodBody);
    }
    Collections.shuffle(sketches, random);
    List<FuzzCall> calls = new ArrayList<>(List.of(good));
    for (Sketch sketch : sketches.subList(0, Math.min(most - 1, sketches.size()))) {
      calls.add(sketch.of(numbered(good, calls.size())));
    }
    return calls;
  }

  private FuzzCall numbered(FuzzCall good, int number) {
    return new FuzzCall(
        operation.id() + "#" + number,
        "",
        good.caller(),
        good.method(),
        good.target(),
        good.headers(),
        good.body());
  }

  private void parameters(List<Sketch> sketches) {
    sketches.add(
        good -> target(good, "an unknown parameter", addQuery(good.target(), "noSuch", "1")));
    for (JsonNode parameter : described.path("parameters")) {
      String name = parameter.path("name").asText();
      JsonNode schema = bodies.resolved(parameter.path("schema"));
      for (JsonNode value : FuzzValues.of(schema, MissingNode.getInstance())) {
        String text = value.isTextual() ? value.asText() : value.toString();
        String what = name + " = " + shortened(text);
        switch (parameter.path("in").asText()) {
          case "query" ->
              sketches.add(good -> target(good, what, setQuery(good.target(), name, text)));
          case "path" -> {
            if (!text.isEmpty()) {
              sketches.add(good -> target(good, what, setSegment(good.target(), name, text)));
            }
          }
          default -> {}
        }
      }
      if (parameter.path("in").asText().equals("query")) {
        sketches.add(
            good ->
                target(
                    good,
                    name + " twice",
                    addQuery(setQuery(good.target(), name, "1"), name, "1")));
      }
      if (name.equals("cursor")) {
        for (String position :
            List.of(
                "",
                "x",
                "x|y",
                "2027-01-01T00:00:00Z|x",
                "+999999999-01-01T00:00:00Z|" + new UUID(0, 0),
                "\u0000")) {
          String cursor =
              java.util.Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(position.getBytes(StandardCharsets.UTF_8));
          sketches.add(
              good -> target(good, "a cursor made by hand", setQuery(good.target(), name, cursor)));
        }
      }
    }
  }

  private void headers(List<Sketch> sketches) {
    if (good("If-Match")) {
      for (String tag :
          List.of(
              "\"0\"", "\"999999999999999999999\"", "W/\"1\"", "1", "\"1\", \"2\"", "*, *", "é")) {
        sketches.add(good -> header(good, "If-Match", tag));
      }
      sketches.add(good -> header(good, "If-Match", null));
    }
    if (good("Idempotency-Key")) {
      for (String key : List.of("x".repeat(200), "x".repeat(201), " ", "é", "a,b")) {
        sketches.add(good -> header(good, "Idempotency-Key", key));
      }
    }
    for (String accepted :
        List.of(
            "application/problem+json", "text/html", "*/*;q=0", "application/xml", "nonsense")) {
      sketches.add(good -> header(good, "Accept", accepted));
    }
    for (String language : List.of("tlh", "*", "de-CH-1996;q=9", "x".repeat(500))) {
      sketches.add(good -> header(good, "Accept-Language", language));
    }
    sketches.add(good -> header(good, "If-None-Match", "*"));
    sketches.add(good -> header(good, "If-None-Match", "\"1\", W/\"2\""));
    sketches.add(good -> header(good, "X-Request-Id", "x y"));
    sketches.add(good -> header(good, "traceparent", "00-zz"));
  }

  private boolean good(String header) {
    return described
        .path("parameters")
        .valueStream()
        .anyMatch(one -> one.path("name").asText().equals(header));
  }

  private void body(List<Sketch> sketches, JsonNode schema, JsonNode goodBody) {
    JsonNode whole = bodies.whole(schema, goodBody);
    List<FuzzBodies.Change> changes = bodies.changes(schema, goodBody);
    changes.addAll(
        bodies.changes(schema, whole).stream().filter(change -> isNew(change, goodBody)).toList());
    for (FuzzBodies.Change change : changes) {
      JsonNode base = isNew(change, goodBody) ? whole : goodBody;
      sketches.add(
          good ->
              sent(
                  good,
                  change.pointer() + " = " + shortened(change.value().toString()),
                  change.in(base).toString()));
    }
    for (int i = 0; i < TOGETHER; i++) {
      JsonNode mixed = FuzzBodies.several(changes, whole, random);
      sketches.add(good -> sent(good, "several things", mixed.toString()));
    }
    for (String raw :
        List.of(
            "",
            " ",
            "{",
            "null",
            "[]",
            "\"\"",
            "7",
            "{\"a\":1,\"a\":2}",
            "{} {}",
            "\uFEFF{}",
            "[".repeat(49) + "]".repeat(49),
            "[".repeat(60) + "]".repeat(60),
            "{\"\u0000\":1}",
            "NaN",
            "{'a':1}",
            "{\"a\":1,}")) {
      sketches.add(good -> sent(good, "a body that is " + shortened(raw), raw));
    }
    for (String type :
        List.of(
            "text/plain",
            "application/json; charset=utf-16",
            "application/xml",
            "multipart/form-data",
            "x")) {
      sketches.add(good -> header(good, "Content-Type", type));
    }
  }

  private static boolean isNew(FuzzBodies.Change change, JsonNode goodBody) {
    return goodBody.at(change.pointer()).isMissingNode()
        && !change.pointer().endsWith("/noSuchProperty");
  }

  private String setSegment(String target, String name, String text) {
    String[] template = operation.path().split("/", -1);
    int query = target.indexOf('?');
    String[] segments = (query < 0 ? target : target.substring(0, query)).split("/", -1);
    for (int i = 0; i < template.length; i++) {
      segments[i] = template[i].equals("{" + name + "}") ? encoded(text) : segments[i];
      if (template[i].startsWith("{" + name + "}.")) {
        segments[i] = encoded(text) + template[i].substring(name.length() + 2);
      }
    }
    return String.join("/", segments) + (query < 0 ? "" : target.substring(query));
  }

  private static String setQuery(String target, String name, String text) {
    int query = target.indexOf('?');
    Map<String, String> kept = new LinkedHashMap<>();
    if (query >= 0) {
      for (String pair : target.substring(query + 1).split("&", -1)) {
        kept.put(pair.replaceAll("=.*", ""), pair.replaceAll("^[^=]*=?", ""));
      }
    }
    kept.put(name, encoded(text));
    StringBuilder changed = new StringBuilder(query < 0 ? target : target.substring(0, query));
    char separator = '?';
    for (Map.Entry<String, String> pair : kept.entrySet()) {
      changed.append(separator).append(pair.getKey()).append('=').append(pair.getValue());
      separator = '&';
    }
    return changed.toString();
  }

  private static String addQuery(String target, String name, String text) {
    return target + (target.contains("?") ? "&" : "?") + name + "=" + encoded(text);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static FuzzCall target(FuzzCall good, String what, String target) {
    return new FuzzCall(
        good.name(), what, good.caller(), good.method(), target, good.headers(), good.body());
  }

  private static FuzzCall header(FuzzCall good, String name, String value) {
    FuzzCall changed = good.with(name, value);
    return new FuzzCall(
        good.name(),
        name + ": " + value,
        good.caller(),
        good.method(),
        good.target(),
        changed.headers(),
        good.body());
  }

  private static FuzzCall sent(FuzzCall good, String what, String body) {
    return new FuzzCall(
        good.name(), what, good.caller(), good.method(), good.target(), good.headers(), body);
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : text;
  }
}
