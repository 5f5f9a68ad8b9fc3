package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/**
 * Cafés for the matrix: one that stands, one whose clock runs, and a new one for what a call uses
 * up. Each has a time of its own, for an agenda takes nobody twice.
 */
final class AuthorisationCafes {

  /** Passes for an image, and is text. */
  private static final String IMAGE = "RIFF\20\0\0\0WEBPVP8 \4\0\0\0data";

  private static final long STANDING_HOUR = 8;
  private static final long FRESH_HOUR = 10;
  private static final long SECONDS_APART = 80;
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final ApiClient organiser;
  private final String cafes;
  private final String hostId;
  private final Instant start;
  private final AtomicInteger made = new AtomicInteger();
  private final Map<String, String> standing = new HashMap<>();
  private final String running;
  private String secondFinding = "";

  AuthorisationCafes(ApiClient organiser, String event, String hostId, Instant start) {
    this.organiser = organiser;
    this.cafes = "/api/events/" + event + "/cafes";
    this.hostId = hostId;
    this.start = start;
    String cafe = make(start.plus(STANDING_HOUR, ChronoUnit.HOURS));
    standing.put("cafeId", cafe);
    standing.put("guestId", invite(cafe));
    standing.put("planId", publish(cafe));
    standing.put("findingId", finding(cafe));
    standing.put("photoId", UUID.randomUUID().toString());
    running = make(freshTime());
    invite(running);
    publish(running);
  }

  /** A café of the same event, which no other call is about but that to its clock. */
  String another() {
    return running;
  }

  /** Ids for the paths, made anew where the call before has used something up. */
  Map<String, String> prepare(String operation) {
    Map<String, String> ids = new HashMap<>(standing);
    switch (operation) {
      case "joinCafe", "changeCafe", "cancelCafe", "inviteCafeGuests" ->
          ids.put("cafeId", make(freshTime()));
      case "leaveCafe", "getCafeGuest" -> {
        ids.put("cafeId", make(freshTime()));
        ids.put("guestId", invite(ids.get("cafeId")));
      }
      case "moveCafeClock" -> ids.put("cafeId", running);
      case "withdrawFinding", "splitFinding" ->
          ids.put("findingId", finding(standing.get("cafeId")));
      case "mergeFindings" -> secondFinding = finding(standing.get("cafeId"));
      case "getHarvestPhoto" -> ids.put("photoId", photo());
      default -> {}
    }
    return ids;
  }

  /** Empty where the operation is not about cafés. */
  Optional<Object> body(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "makeCafe", "changeCafe" -> wish(freshTime());
          case "inviteCafeGuests" -> invitation();
          case "moveCafeClock" -> Map.of("state", "RUNNING", "round", 1);
          case "sendHarvestPhoto" -> IMAGE;
          case "codeFinding", "changeFinding" -> Map.of("statement", "So it is");
          case "mergeFindings" -> Map.of("findingIds", List.of(secondFinding));
          case "splitFinding" ->
              Map.of("parts", List.of(Map.of("statement", "One"), Map.of("statement", "Two")));
          case "printCafeBadges" -> Map.of("names", List.of());
          default -> null;
        });
  }

  private Instant freshTime() {
    return start
        .plus(FRESH_HOUR, ChronoUnit.HOURS)
        .plusSeconds(SECONDS_APART * (made.getAndIncrement() % 85));
  }

  private Map<String, Object> wish(Instant begin) {
    String from = begin.toString();
    String until = begin.plusSeconds(60).toString();
    return Map.of(
        "title",
        "Café",
        "place",
        "Hall",
        "startsAt",
        from,
        "endsAt",
        until,
        "tables",
        List.of(Map.of("label", "1", "seats", 30, "hostId", hostId)),
        "rounds",
        List.of(Map.of("startsAt", from, "endsAt", until)));
  }

  private String make(Instant begin) {
    return id(organiser.onceKnown(() -> organiser.post(cafes, wish(begin))));
  }

  private Map<String, Object> invitation() {
    return Map.of("guests", List.of(Map.of("participantId", hostId)));
  }

  /** The host's place, once the agenda has answered. */
  private String invite(String cafe) {
    String guests = cafes + "/" + cafe + "/guests";
    organiser.post(guests + "/imports", invitation());
    Awaitility.await()
        .atMost(ANSWER)
        .until(() -> !guest(guests).path("state").asText().equals("PENDING"));
    return id(guest(guests));
  }

  private JsonNode guest(String guests) {
    return organiser.get(guests).path("items").get(0);
  }

  private String publish(String cafe) {
    String plans = cafes + "/" + cafe + "/plans";
    String plan = id(organiser.post(plans, Map.of("seed", 1)));
    organiser.post(plans + "/" + plan + "/publication", Map.of());
    return plan;
  }

  private String finding(String cafe) {
    return id(organiser.post(cafes + "/" + cafe + "/findings", Map.of("statement", "So it is")));
  }

  /** The id under which the photo was sent, if the row before has sent it. */
  private String photo() {
    return standing.get("photoId");
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}
