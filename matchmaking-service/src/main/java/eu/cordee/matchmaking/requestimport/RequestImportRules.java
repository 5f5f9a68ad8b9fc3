package eu.cordee.matchmaking.requestimport;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.matchmaking.participantcopy.CopyPatience;
import eu.cordee.matchmaking.requestimport.ImportRequests.Row;
import eu.cordee.matchmaking.requestimport.ImportRequests.Unavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says of every line of an import what is wrong with it. */
final class RequestImportRules {

  private static final int LONGEST_REFERENCE = 200;

  private final ImportRequests wanted;
  private final CopyPatience.Known known;
  private final PresentRequests present;
  private final Map<String, Integer> references = new HashMap<>();
  private final Map<PresentRequests.Pair, Integer> pairs = new HashMap<>();
  private final List<Line> bad = new ArrayList<>();

  private RequestImportRules(
      ImportRequests wanted, CopyPatience.Known known, PresentRequests present) {
    this.wanted = wanted;
    this.known = known;
    this.present = present;
  }

  /** The bad lines, each once, numbered from 1; those of the availability say so. */
  static List<Line> badLines(
      ImportRequests wanted, CopyPatience.Known known, PresentRequests present) {
    RequestImportRules rules = new RequestImportRules(wanted, known, present);
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
    if (row.earliest() != null && row.latest() != null && !row.earliest().isBefore(row.latest())) {
      return "window ends before it begins";
    }
    boolean badOrder =
        row.predecessors().stream()
            .anyMatch(
                place ->
                    place == null
                        || place < 0
                        || place == index
                        || place >= wanted.requests().size());
    return badOrder ? "after names no other request of this list" : repetition(row, index);
  }

  /** One request per reference and one per pair, in either direction, as for people who ask. */
  private @Nullable String repetition(Row row, int index) {
    if (row.reference() != null) {
      if (row.reference().isBlank() || row.reference().length() > LONGEST_REFERENCE) {
        return "reference must have 1 to " + LONGEST_REFERENCE + " characters";
      }
      Integer earlier = references.putIfAbsent(row.reference(), index);
      if (earlier != null) {
        return "reference is the same as in line " + (earlier + 1);
      }
    }
    Integer earlier = pairs.putIfAbsent(PresentRequests.pair(row), index);
    if (earlier != null) {
      boolean isSame =
          PresentRequests.host(row).equals(PresentRequests.host(wanted.requests().get(earlier)));
      return "is " + (isSame ? "the same pair as" : "the mirror of") + " line " + (earlier + 1);
    }
    return clash(row);
  }

  private @Nullable String clash(Row row) {
    PresentRequest found = present.find(row);
    if (found != null) {
      return found.isBetween(PresentRequests.host(row), PresentRequests.guest(row))
          ? null
          : "reference is that of request " + found.id() + ", which is between two others";
    }
    PresentRequest other = present.openBetween(row);
    return other == null ? null : "the two have an open request already: " + other.id();
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
