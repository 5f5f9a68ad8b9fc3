package eu.cordee.launcher.operation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.client.ApiClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages between the services that could not be applied or sent: what the screen <i>System</i>
 * does, for who has a shell (docs/messages.md).
 *
 * @param api as an operator
 * @param say takes each line
 */
public record ParkedMessages(ApiClient api, Consumer<String> say) {

  /** Those who read messages, as the gateway names them. */
  static final List<String> SERVICES = List.of("registry", "events", "matchmaking", "notices");

  /** What is done with the messages of one key. */
  public enum Action {
    list,
    show,
    replay,
    discard
  }

  /**
   * Lists what is parked, of all services.
   *
   * @return how many messages are
   */
  public int list() {
    int count = 0;
    for (String service : SERVICES) {
      for (JsonNode one : api.get(path(service, "parked-messages"))) {
        count++;
        say.accept(
            "%s %s %s %s since %s: %s"
                .formatted(
                    service,
                    one.path("direction").asText(),
                    one.path("topic").asText(),
                    one.path("key").asText(),
                    one.path("parkedAt").asText(),
                    one.path("reason").asText()));
      }
    }
    if (count == 0) {
      say.accept("Every message has arrived.");
    }
    return count;
  }

  /** Prints what the messages of a key say, oldest first. */
  public void show(String service, String topic, String key) {
    JsonNode contents = api.get(ofKey(service, topic, key));
    if (contents.isEmpty()) {
      throw nothing(service, topic, key);
    }
    contents.forEach(
        one -> {
          say.accept("# " + one.path("id").asText() + ": " + one.path("reason").asText());
          say.accept(one.path("content").asText());
        });
  }

  /**
   * Has the messages of a key applied or sent again.
   *
   * @throws LaunchException with the reason, if they still cannot be; they are parked as before
   */
  public void replay(String service, String topic, String key) {
    done(
        "replayed",
        api.post(ofKey(service, topic, key) + "/replay", Map.of()),
        service,
        topic,
        key);
  }

  /**
   * Throws the messages of a key away.
   *
   * @param reason is kept
   */
  public void discard(String service, String topic, String key, @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw new LaunchException("Say why with --reason: it is kept, the message is not.");
    }
    done(
        "discarded",
        api.post(ofKey(service, topic, key) + "/discard", Map.of("reason", reason)),
        service,
        topic,
        key);
  }

  private void done(String what, JsonNode answer, String service, String topic, String key) {
    if (answer.path("count").asInt() == 0) {
      throw nothing(service, topic, key);
    }
    say.accept(answer.path("count").asInt() + " " + what);
  }

  private static LaunchException nothing(String service, String topic, String key) {
    return new LaunchException(
        "No message of %s %s is parked at %s.".formatted(topic, key, service));
  }

  private static String ofKey(String service, String topic, String key) {
    if (!SERVICES.contains(service)) {
      throw new LaunchException(
          "There is no service " + service + "; there are " + String.join(", ", SERVICES) + ".");
    }
    return path(service, "parked-messages/" + encoded(topic) + "/" + encoded(key));
  }

  private static String path(String service, String rest) {
    return "/api/operations/" + service + "/" + rest;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
