package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A task in the words of the engine. What is booked already is in the task as busy people and taken
 * tables, so the engine only fills gaps.
 */
final class EngineTask {

  private EngineTask() {}

  static SchedulingProblem problem(Task task) {
    List<Attendee> participants =
        IntStream.range(0, task.busy().size())
            .mapToObj(person -> participant(task, person))
            .toList();
    List<Request> requests =
        task.wishes().stream()
            .map(
                wish ->
                    new Request(
                        wish.host(), wish.guest(), wish.weight(), wish.allowed(), Request.FREE))
            .toList();
    List<Order> orders =
        task.orders().stream().map(order -> new Order(order.before(), order.after())).toList();
    List<BitSet> tables = Arrays.stream(task.freeTables()).mapToObj(Slots::first).toList();
    return new SchedulingProblem(
        tables, participants, requests, orders, List.<Interpreter>of(), Rules.NONE);
  }

  /** The plan in the words of the engine, which seats nobody: tables are all alike here. */
  static eu.cordee.scheduling.model.Plan plan(Task task, int[] slotOf) {
    int[] nobody = new int[slotOf.length];
    Arrays.fill(nobody, -1);
    int[] hosts = task.wishes().stream().mapToInt(Scheduler.Wish::host).toArray();
    int[] guests = task.wishes().stream().mapToInt(Scheduler.Wish::guest).toArray();
    return new eu.cordee.scheduling.model.Plan(slotOf, nobody, hosts, guests, nobody.clone());
  }

  private static Attendee participant(Task task, int person) {
    BitSet free = Slots.first(task.slots());
    free.andNot(task.busy().get(person));
    int cap = Math.min(task.slots(), task.caps()[person]);
    return new Attendee(free, cap).withFloor(task.floors()[person]);
  }
}
