package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Events without a place, at which somebody waits or has an offer. */
final class AuthorisationWaitlist {

  private final ApiClient organiser;
  private final ApiClient waits;
  private final Map<String, Object> wish;

  /**
   * Of an organiser.
   *
   * @param waits who waits
   * @param wish what is said about an event
   */
  AuthorisationWaitlist(ApiClient organiser, ApiClient waits, Map<String, Object> wish) {
    this.organiser = organiser;
    this.waits = waits;
    this.wish = wish;
  }

  /** What the call before has used up. */
  Map<String, String> prepare(String operation) {
    return switch (operation) {
      case "joinWaitlist" -> Map.of("id", full());
      case "getMyWaiting", "leaveWaitlist" -> Map.of("id", waitedFor());
      case "acceptPlace" -> {
        String event = waitedFor();
        long version = organiser.get("/api/events/" + event).path("version").asLong();
        organiser.put("/api/events/" + event, withPlaces(1), version);
        yield Map.of("id", event);
      }
      default -> Map.of();
    };
  }

  Optional<Object> body(String operation) {
    return operation.equals("changeWaitlistRules")
        ? Optional.of(Map.of("offerHours", 24))
        : Optional.empty();
  }

  private String waitedFor() {
    String event = full();
    waits.post("/api/events/" + event + "/waitlist", Map.of());
    return event;
  }

  private String full() {
    JsonNode made = organiser.post("/api/events", withPlaces(0));
    String event = made.path("id").asText();
    organiser.post("/api/events/" + event + "/publication", Map.of());
    return event;
  }

  private Map<String, Object> withPlaces(int capacity) {
    Map<String, Object> changed = new HashMap<>(wish);
    changed.put("capacity", capacity);
    return changed;
  }
}
