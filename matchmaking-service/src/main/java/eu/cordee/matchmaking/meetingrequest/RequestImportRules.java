package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.matchmaking.meetingrequest.ImportRequests.Row;
import eu.cordee.matchmaking.meetingrequest.ImportRequests.Unavailable;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of every line of an import what is wrong with it. */
final class RequestImportRules {

  private final ImportRequests wanted;
  private final CopyPatience.Known known;
  private final List<Line> bad = new ArrayList<>();

  private RequestImportRules(ImportRequests wanted, CopyPatience.Known known) {
    this.wanted = wanted;
    this.known = known;
  }

  /** The bad lines, each once, numbered from 1; those of the availability say so. */
  static List<Line> badLines(ImportRequests wanted, CopyPatience.Known known) {
    RequestImportRules rules = new RequestImportRules(wanted, known);
    rules.checkRequests();
    rules.checkAvailability();
    if (rules.bad.isEmpty()) {
      rules.checkCircles();
    }
    return rules.bad;
  }

  private void checkRequests() {
    for (int i = 0; i < wanted.requests().size(); i++) {
      String reason = reason(wanted.requests().get(i), i);
      if (reason != null) {
        bad.add(new Line(i + 1, reason));
      }
    }
  }

  private void checkAvailability() {
    for (int i = 0; i < wanted.unavailable().size(); i++) {
      Unavailable row = wanted.unavailable().get(i);
      if (isNoParticipant(row.participantId())) {
        bad.add(new Line(i + 1, "availability: participantId is no participant of this event"));
      } else if (row.slots().stream().anyMatch(this::isNoSlot)) {
        bad.add(new Line(i + 1, "availability: unavailableSlotIds names no slot of this event"));
      }
    }
  }

  private @Nullable String reason(Row row, int index) {
    if (isNoParticipant(row.hostId())) {
      return "hostId is no participant of this event";
    }
    if (isNoParticipant(row.guestId())) {
      return "guestId is no participant of this event";
    }
    if (UUID.fromString(row.hostId()).equals(UUID.fromString(row.guestId()))) {
      return "hostId and guestId are the same participant";
    }
    if (row.fixedSlotId() != null && isNoSlot(row.fixedSlotId())) {
      return "fixedSlotId is no slot of this event";
    }
    boolean badOrder =
        row.predecessors().stream()
            .anyMatch(
                place ->
                    place == null
                        || place < 0
                        || place == index
                        || place >= wanted.requests().size());
    return badOrder ? "after names no other request of this list" : null;
  }

  /** Removes again and again what nothing must come before; what remains stands in circles. */
  private void checkCircles() {
    List<Row> rows = wanted.requests();
    int[] waitsFor = new int[rows.size()];
    List<List<Integer>> followers = new ArrayList<>();
    rows.forEach(row -> followers.add(new ArrayList<>(0)));
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < rows.size(); i++) {
      waitsFor[i] = rows.get(i).predecessors().size();
      for (int before : rows.get(i).predecessors()) {
        followers.get(before).add(i);
      }
      if (waitsFor[i] == 0) {
        ready.add(i);
      }
    }
    while (!ready.isEmpty()) {
      for (int follower : followers.get(ready.remove())) {
        if (--waitsFor[follower] == 0) {
          ready.add(follower);
        }
      }
    }
    for (int i = 0; i < waitsFor.length; i++) {
      if (waitsFor[i] > 0) {
        bad.add(new Line(i + 1, "after leads in a circle"));
      }
    }
  }

  private boolean isNoParticipant(@Nullable String text) {
    UUID id = CopyPatience.idOrNull(text);
    return id == null || !known.participantIds().contains(id);
  }

  private boolean isNoSlot(@Nullable String text) {
    UUID id = CopyPatience.idOrNull(text);
    return id == null || !known.slotIds().contains(id);
  }
}
