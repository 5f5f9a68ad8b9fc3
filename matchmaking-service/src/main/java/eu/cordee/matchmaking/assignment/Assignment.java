package eu.cordee.matchmaking.assignment;

import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's scheduling problem together with what its numbers stand for. What is booked already is
 * in the problem as people who are not there and as tables that are not there, so the engine only
 * fills gaps.
 *
 * @param problem its tables are numbered by their place in {@code tables}; caps are as people have
 *     them, also above the number of slots
 * @param requestIds per number of a request which one it is
 * @param participantIds per number of a person who it is
 * @param interpreterIds per number of an interpreter which participant it is
 */
public record Assignment(
    SchedulingProblem problem,
    List<UUID> requestIds,
    List<UUID> participantIds,
    List<SlotCopy> slots,
    List<TableCopy> tables,
    List<UUID> interpreterIds) {

  /** Where nobody interprets. */
  public Assignment(
      SchedulingProblem problem,
      List<UUID> requestIds,
      List<UUID> participantIds,
      List<SlotCopy> slots,
      List<TableCopy> tables) {
    this(problem, requestIds, participantIds, slots, tables, List.of());
  }

  /** Which participant an interpreter of a plan is, or null for none. */
  public @Nullable UUID interpreter(int number) {
    return number < 0 ? null : interpreterIds.get(number);
  }

  /** Whose request that is. */
  public UUID host(int request) {
    return participantIds.get(problem.requests().get(request).hosts()[0]);
  }

  /** Whom it asks. */
  public UUID guest(int request) {
    return participantIds.get(problem.requests().get(request).guests()[0]);
  }
}
