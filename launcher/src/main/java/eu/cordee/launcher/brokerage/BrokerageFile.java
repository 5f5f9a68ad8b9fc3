package eu.cordee.launcher.brokerage;

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
   * Somebody who takes part.
   *
   * @param email empty where the file has none
   */
  public record Participant(String reference, String givenName, String familyName, String email) {}

  /** When a meeting may take place. */
  public enum Session {
    ANY,
    MORNING,
    AFTERNOON
  }

  /**
   * A wanted meeting.
   *
   * @param line where it stands in the file, from 1
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
