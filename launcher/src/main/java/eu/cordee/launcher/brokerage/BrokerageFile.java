package eu.cordee.launcher.brokerage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A brokerage event as a file tells it. Participants and slots are numbered from 1.
 *
 * @param participants names or references, in order
 * @param slots how many meeting slots the event has
 * @param morningSlots the first so many slots are the morning
 * @param tables how many tables
 * @param unavailable per participant the slots in which they cannot meet
 * @param requests the meetings wanted
 */
public record BrokerageFile(
    List<Participant> participants,
    int slots,
    int morningSlots,
    int tables,
    List<Set<Integer>> unavailable,
    List<Request> requests) {

  /**
   * The event has all that the file speaks of. Where it is too small altogether, nothing is said of
   * single lines.
   *
   * @throws BadFileException that names each line with a slot that the event has not
   */
  void requireRoomIn(int eventSlots, int eventTables) {
    List<BadLine> bad = new ArrayList<>();
    requireEnough(Math.max(1, slots), "slots", eventSlots, bad);
    requireEnough(Math.max(1, tables), "tables", eventTables, bad);
    if (bad.isEmpty()) {
      for (int person = 0; person < participants.size(); person++) {
        for (int slot : unavailable.get(person)) {
          requireThere(slot, participants.get(person).line(), eventSlots, bad);
        }
      }
      requests.forEach(
          request -> requireThere(request.fixedSlot(), request.line(), eventSlots, bad));
    }
    if (!bad.isEmpty()) {
      bad.sort(Comparator.comparingInt(BadLine::line));
      throw new BadFileException(bad);
    }
  }

  private static void requireEnough(int needed, String what, int there, List<BadLine> bad) {
    if (there < needed) {
      bad.add(new BadLine(1, "needs " + needed + " " + what + ", the event has " + there));
    }
  }

  private static void requireThere(int slot, int line, int slots, List<BadLine> bad) {
    if (slot > slots) {
      bad.add(new BadLine(line, "slot " + slot + " does not exist, the event has " + slots));
    }
  }

  /**
   * Somebody who takes part.
   *
   * @param line where they stand in the file, from 1; 1 where the file names its own slots, so that
   *     no single line can have one too many
   * @param email empty where the file has none
   */
  public record Participant(
      int line, String reference, String givenName, String familyName, String email) {}

  /** When a meeting may take place. */
  public enum Session {
    ANY,
    MORNING,
    AFTERNOON
  }

  /**
   * A wanted meeting.
   *
   * @param line where it stands in the file, from 1; 1 where the file names its own slots, as above
   * @param fixedSlot its only slot, or 0
   * @param after numbers of requests (from 1) that must take place before it
   */
  public record Request(
      int line,
      int host,
      int guest,
      Session session,
      int fixedSlot,
      List<Integer> after,
      String priority) {}

  /** A line that is not as it must be. */
  public record BadLine(int line, String reason) {
    @Override
    public String toString() {
      return "line " + line + ": " + reason;
    }
  }
}
