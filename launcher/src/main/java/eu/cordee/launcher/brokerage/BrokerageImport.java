package eu.cordee.launcher.brokerage;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.csv.CsvText;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.brokerage.BrokerageFile.Request;
import eu.cordee.launcher.brokerage.BrokerageFile.Session;
import eu.cordee.launcher.client.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Loads a brokerage event's participants, availability and meeting requests into an event. The
 * whole file is checked first, against itself and against the event; then three imports follow,
 * each of which is all or nothing and may be repeated: what is there is found again, and nothing is
 * made twice.
 */
public final class BrokerageImport {

  /** What was loaded. */
  public record Loaded(String eventId, int participants, int requests) {}

  private final ApiClient api;
  private final Consumer<String> progress;

  public BrokerageImport(ApiClient api, Consumer<String> progress) {
    this.api = api;
    this.progress = progress;
  }

  /** Reads a file by its ending: {@code .dzn} or {@code .csv}. */
  public static BrokerageFile read(Path file) {
    try {
      String text = CsvText.of(Files.readAllBytes(file));
      return file.toString().endsWith(".dzn") ? MiniZincFile.read(text) : CsvFile.read(text);
    } catch (IOException e) {
      throw new LaunchException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Makes a draft event with as many slots and tables as the file asks for, and loads the file into
   * it.
   */
  public Loaded loadIntoNewEvent(String title, BrokerageFile file) {
    if (file.slots() == 0) {
      throw new LaunchException(
          "A CSV file says nothing of slots and tables: create the event first and name its id.");
    }
    api.put("/api/registry/people/me", Map.of());
    return load(new NewEvent(api).create(title, file), file);
  }

  /** Loads the file into an event that has slots and tables. */
  public Loaded load(String eventId, BrokerageFile file) {
    api.put("/api/registry/people/me", Map.of());
    JsonNode event = api.onceKnown(() -> api.get("/api/events/" + eventId));
    List<JsonNode> slots = StreamSupport.stream(event.path("slots").spliterator(), false).toList();
    file.requireRoomIn(slots.size(), event.path("tables").size());
    List<String> people = importPeople(eventId, file);
    List<String> participants = importParticipants(eventId, people);
    importRequests(eventId, slots, participants, file);
    return new Loaded(eventId, participants.size(), file.requests().size());
  }

  private List<String> importPeople(String eventId, BrokerageFile file) {
    progress.accept("importing " + file.participants().size() + " people");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (BrokerageFile.Participant participant : file.participants()) {
      Map<String, Object> row = new HashMap<>();
      row.put("reference", eventId + "/" + participant.reference());
      row.put("givenName", participant.givenName());
      row.put("familyName", participant.familyName());
      if (!participant.email().isEmpty()) {
        row.put("email", participant.email());
      }
      rows.add(row);
    }
    return ids(api.post("/api/registry/people/imports", Map.of("people", rows)).path("people"));
  }

  private List<String> importParticipants(String eventId, List<String> people) {
    progress.accept("registering " + people.size() + " participants");
    List<Map<String, String>> rows =
        IntStream.range(0, people.size())
            .mapToObj(i -> Map.of("reference", String.valueOf(i + 1), "personId", people.get(i)))
            .toList();
    return ids(
        api.onceKnown(
                () ->
                    api.post(
                        "/api/events/" + eventId + "/participants/imports",
                        Map.of("participants", rows)))
            .path("participants"));
  }

  private void importRequests(
      String eventId, List<JsonNode> slots, List<String> participants, BrokerageFile file) {
    progress.accept("importing " + file.requests().size() + " meeting requests");
    List<Map<String, Object>> availability = new ArrayList<>();
    for (int i = 0; i < participants.size(); i++) {
      if (!file.unavailable().get(i).isEmpty()) {
        List<String> ids =
            file.unavailable().get(i).stream().map(slot -> slotId(slots, slot)).toList();
        availability.add(Map.of("participantId", participants.get(i), "unavailableSlotIds", ids));
      }
    }
    List<Map<String, Object>> requests =
        file.requests().stream()
            .map(request -> row(request, slots, participants, file.morningSlots()))
            .toList();
    Map<String, Object> body = Map.of("requests", requests, "availability", availability);
    api.onceKnown(() -> api.post("/api/matchmaking/events/" + eventId + "/requests/imports", body));
  }

  private static Map<String, Object> row(
      Request request, List<JsonNode> slots, List<String> participants, int morningSlots) {
    Map<String, Object> row = new HashMap<>();
    row.put("hostId", participants.get(request.host() - 1));
    row.put("guestId", participants.get(request.guest() - 1));
    row.put("priority", request.priority());
    if (request.fixedSlot() > 0) {
      row.put("fixedSlotId", slotId(slots, request.fixedSlot()));
    }
    if (!request.after().isEmpty()) {
      row.put("after", request.after().stream().map(number -> number - 1).toList());
    }
    int morning = morningSlots > 0 ? morningSlots : morningOf(slots);
    if (request.session() == Session.MORNING && morning < slots.size()) {
      row.put("window", Map.of("latest", slots.get(morning - 1).path("endsAt").asText()));
    } else if (request.session() == Session.AFTERNOON && morning < slots.size()) {
      row.put("window", Map.of("earliest", slots.get(morning).path("startsAt").asText()));
    }
    return row;
  }

  /** Where the file does not say: the longest pause divides the day. */
  private static int morningOf(List<JsonNode> slots) {
    int morning = slots.size();
    long longest = 0;
    for (int i = 1; i < slots.size(); i++) {
      long pause =
          Instant.parse(slots.get(i).path("startsAt").asText()).getEpochSecond()
              - Instant.parse(slots.get(i - 1).path("endsAt").asText()).getEpochSecond();
      if (pause > longest) {
        longest = pause;
        morning = i;
      }
    }
    return morning;
  }

  private static String slotId(List<JsonNode> slots, int number) {
    return slots.get(number - 1).path("id").asText();
  }

  private static List<String> ids(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path("id").asText())
        .toList();
  }
}
