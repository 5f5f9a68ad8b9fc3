package eu.cordee.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The fair with its slots, tables, inter-cluster workshop and the formal meeting, moved to a
 * Wednesday to come.
 */
final class Fair {

  static final String SEARCH = "Micronora";

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final int TABLES = 24;
  private static final Duration SLOT = Duration.ofMinutes(20);
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final ApiClient api;
  private final LocalDate day = day();

  Fair(ApiClient api) {
    this.api = api;
  }

  /** When it is. */
  static LocalDate day() {
    return LocalDate.now(ZONE).plusWeeks(3).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
  }

  /**
   * Creates and publishes the fair; {@code organiserId} becomes its organiser beside the caller.
   */
  JsonNode open(String organiserId) {
    JsonNode event =
        api.post(
            "/api/events",
            Map.of(
                "kind",
                "FAIR",
                "title",
                "Micronora 2012",
                "description",
                DESCRIPTION,
                "zone",
                ZONE.getId(),
                "venue",
                "Micropolis, Besançon",
                "startsAt",
                at("08:30"),
                "endsAt",
                at("18:30"),
                "capacity",
                300));
    String path = "/api/events/" + event.path("id").asText();
    event = api.put(path + "/slots", Map.of("slots", slots()), version(event));
    api.put(path + "/tables", Map.of("tables", tables()), version(event));
    api.put(path + "/organisers/" + organiserId, Map.of());
    programme(path);
    return api.post(path + "/publication", Map.of());
  }

  private void programme(String path) {
    session(
        path,
        "Welcome of the sector group",
        "Main stage",
        "08:40",
        "09:00",
        300,
        "Eleven clusters of micro and nanotechnologies meet at the fair.");
    session(
        path,
        "Inter-cluster workshop",
        "Salle Courbet",
        "14:00",
        "15:30",
        60,
        "Clusters map where their members could work together.");
    session(
        path,
        "The Microtechnics Alliance is presented",
        "Main stage",
        "17:30",
        "18:15",
        300,
        "Four clusters sign up to a new alliance.");
  }

  private void session(
      String path,
      String title,
      String room,
      String from,
      String to,
      int capacity,
      String description) {
    api.post(
        path + "/sessions",
        Map.of(
            "title", title,
            "room", room,
            "startsAt", at(from),
            "endsAt", at(to),
            "capacity", capacity,
            "description", description));
  }

  /** Mornings and afternoons with a long lunch: sixteen slots of twenty minutes. */
  private List<Map<String, String>> slots() {
    List<Map<String, String>> slots = new ArrayList<>();
    slotsBetween(slots, "09:15", "12:30");
    slotsBetween(slots, "13:30", "17:00");
    return slots;
  }

  private void slotsBetween(List<Map<String, String>> slots, String from, String until) {
    ZonedDateTime end = time(until);
    for (ZonedDateTime start = time(from);
        !start.plus(SLOT).isAfter(end);
        start = start.plus(SLOT).plus(PAUSE)) {
      slots.add(Map.of("startsAt", text(start), "endsAt", text(start.plus(SLOT))));
    }
  }

  private static List<Map<String, String>> tables() {
    return IntStream.rangeClosed(1, TABLES)
        .mapToObj(number -> Map.of("label", String.valueOf(number)))
        .toList();
  }

  private ZonedDateTime time(String clock) {
    return day.atTime(LocalTime.parse(clock)).atZone(ZONE);
  }

  private String at(String clock) {
    return text(time(clock));
  }

  private static String text(ZonedDateTime time) {
    return time.toInstant().toString();
  }

  private static long version(JsonNode event) {
    return event.path("version").asLong();
  }

  private static final String DESCRIPTION =
      "The international fair of microtechnology and precision, replayed: the sector group on micro- and nanotechnologies "
          + "has invited eleven clusters with a programme of their own. Four of the clusters are real, seven are "
          + "fictitious, and so are all organisations and people. The day has been moved into the future so that you can "
          + "try it out.";
}
