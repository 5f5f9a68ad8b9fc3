package eu.cordee.matchmaking.repair;

import static org.hamcrest.Matchers.equalTo;

import eu.cordee.contracts.EventMessage;
import eu.cordee.matchmaking.testing.Fair;
import io.restassured.response.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What organisers and guests do on the day, in short. */
record RepairedFair(Fair fair) {

  /** Two guests agree to meet, without a place. */
  UUID agree(int host, int guest) {
    List<Map<String, Object>> rows =
        List.of(
            Map.of(
                "hostId", fair.guest(host).participantId(),
                "guestId", fair.guest(guest).participantId(),
                "priority", "MUTUAL"));
    String id =
        fair.organiser()
            .asks()
            .body(Map.of("requests", rows))
            .post(fair.path("/requests/imports"))
            .then()
            .statusCode(201)
            .extract()
            .path("requests[0].id");
    return UUID.fromString(id);
  }

  /** Two guests meet in a slot; the meeting. */
  UUID meet(int host, int guest, int slot) {
    String meeting = place(agree(host, guest), guest, slot).path("meeting.id");
    return UUID.fromString(meeting);
  }

  Response place(UUID request, int guest, int slot) {
    return fair.guest(guest)
        .asks()
        .body(Map.of("slotId", fair.slot(slot)))
        .post(fair.path("/requests/" + request + "/acceptance"));
  }

  void mark(int guest, int... slots) {
    List<UUID> marked = java.util.Arrays.stream(slots).mapToObj(fair::slot).toList();
    fair.guest(guest)
        .asks()
        .header("If-Match", "*")
        .body(Map.of("headline", "Here", "unavailableSlotIds", marked))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
  }

  Response propose(RepairKind kind, Map<String, Object> what) {
    Map<String, Object> body = new HashMap<>(what);
    body.put("kind", kind);
    return fair.organiser().asks().body(body).post(fair.path("/repairs"));
  }

  Map<String, Object> gone(int guest, int slot) {
    return Map.of("participantId", fair.guest(guest).participantId(), "slotId", fair.slot(slot));
  }

  Response publish(Response proposed) {
    return publish(proposed, Map.of());
  }

  Response publish(Response proposed, Map<String, Object> how) {
    proposed.then().statusCode(201).body("state", equalTo("PROPOSED"));
    return fair.organiser()
        .asks()
        .body(how)
        .post(fair.path("/repairs/" + proposed.path("id") + "/publication"));
  }

  Response reopen(Response proposed) {
    return fair.organiser()
        .asks()
        .body(Map.of())
        .post(fair.path("/repairs/" + proposed.path("id") + "/reopening"));
  }

  Response meeting(UUID id) {
    return fair.organiser().asks().get(fair.path("/meetings/" + id));
  }

  Response request(UUID id) {
    return fair.organiser().asks().get(fair.path("/requests/" + id));
  }

  String slotId(int slot) {
    return fair.slot(slot).toString();
  }

  /** The event with these slots instead of its own. */
  static EventMessage.State withSlots(EventMessage.State event, List<EventMessage.Slot> slots) {
    List<EventMessage.Slot> sorted =
        slots.stream().sorted(Comparator.comparing(EventMessage.Slot::number)).toList();
    return new EventMessage.State(
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.zone(),
        event.venue(),
        sorted.getFirst().startsAt(),
        sorted.getLast().endsAt(),
        sorted,
        event.tables(),
        event.organiserIds());
  }
}
