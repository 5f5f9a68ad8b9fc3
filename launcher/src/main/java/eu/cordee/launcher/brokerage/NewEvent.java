package eu.cordee.launcher.brokerage;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A published event with the slots and tables that a brokerage file asks for, four weeks ahead. */
final class NewEvent {

  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final Duration SLOT = Duration.ofMinutes(20);
  private static final Duration LUNCH = Duration.ofMinutes(60);

  private final ApiClient api;

  NewEvent(ApiClient api) {
    this.api = api;
  }

  String create(String title, BrokerageFile file) {
    ZonedDateTime opening = ZonedDateTime.now(ZONE).plusWeeks(4).with(LocalTime.of(8, 0));
    List<Map<String, String>> slots = slots(opening, file);
    // Right after a first login the services may still be about to hear of it.
    JsonNode event =
        api.onceKnown(
            () ->
                api.post(
                    "/api/events",
                    Map.of(
                        "kind",
                        "FAIR",
                        "title",
                        title,
                        "description",
                        "Imported brokerage event",
                        "zone",
                        ZONE.getId(),
                        "venue",
                        "Hall 1",
                        "startsAt",
                        opening.toInstant().toString(),
                        "endsAt",
                        slots.getLast().get("endsAt"),
                        "capacity",
                        file.participants().size())));
    String id = event.path("id").asText();
    String path = "/api/events/" + id;
    long version =
        api.put(path + "/slots", Map.of("slots", slots), event.path("version").asLong())
            .path("version")
            .asLong();
    List<Map<String, String>> tables =
        IntStream.rangeClosed(1, file.tables())
            .mapToObj(number -> Map.of("label", String.valueOf(number)))
            .toList();
    api.put(path + "/tables", Map.of("tables", tables), version);
    return id;
  }

  private static List<Map<String, String>> slots(ZonedDateTime opening, BrokerageFile file) {
    List<Map<String, String>> slots = new ArrayList<>();
    ZonedDateTime start = opening;
    for (int number = 1; number <= file.slots(); number++) {
      ZonedDateTime end = start.plus(SLOT);
      slots.add(
          Map.of("startsAt", start.toInstant().toString(), "endsAt", end.toInstant().toString()));
      start = number == file.morningSlots() ? end.plus(LUNCH) : end;
    }
    return slots;
  }
}
