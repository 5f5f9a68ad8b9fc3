package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's accepted requests and the meetings that some of them have: what a repair starts from.
 *
 * @param assignment the requests, and what stands in their way besides each other
 * @param booked per request where it takes place
 * @param mutual the requests that both sides wanted
 */
public record Standing(Assignment assignment, List<Booked> booked, BitSet mutual) {

  /**
   * The meeting of a request.
   *
   * @param meetingId null for none
   * @param slot its place among the slots; -1 for none
   * @param table its place among the tables; -1 for none
   */
  public record Booked(@Nullable UUID meetingId, int slot, int table) {
    static final Booked NOT = new Booked(null, -1, -1);

    /** Whether there is a meeting. */
    public boolean isPlaced() {
      return meetingId != null;
    }
  }

  /**
   * People book by hand what no timetable may: outside of a window, out of order, in a slot that
   * one of them had marked. Such a meeting is as good as any where it is, and its place is no other
   * meeting's.
   */
  static Standing of(Assignment read, List<Booked> booked, BitSet mutual) {
    Task task = read.task();
    List<Wish> wishes = new ArrayList<>(task.wishes());
    List<Map<Integer, Integer>> owners = ownersOfMarkedSlots(task, booked);
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      BitSet allowed = (BitSet) wish.allowed().clone();
      for (int participant : new int[] {wish.host(), wish.guest()}) {
        int request = i;
        owners
            .get(participant)
            .forEach((slot, owner) -> allowed.set(slot, owner == request && allowed.get(slot)));
      }
      if (booked.get(i).isPlaced()) {
        allowed.set(booked.get(i).slot());
      }
      wishes.set(i, new Wish(wish.host(), wish.guest(), wish.weight(), allowed));
    }
    List<Order> kept = task.orders().stream().filter(order -> isKept(order, booked)).toList();
    Task now = task.with(task.freeTables(), task.busy(), wishes, kept);
    return new Standing(
        new Assignment(
            now,
            read.requestIds(),
            read.participantIds(),
            read.slots(),
            read.tables(),
            read.freeTables()),
        booked,
        mutual);
  }

  /** Frees, for the meetings that are there all the same, the slots that people had marked. */
  private static List<Map<Integer, Integer>> ownersOfMarkedSlots(Task task, List<Booked> booked) {
    List<Map<Integer, Integer>> owners = new ArrayList<>();
    task.busy().forEach(busy -> owners.add(new HashMap<>()));
    for (int i = 0; i < booked.size(); i++) {
      Wish wish = task.wishes().get(i);
      for (int participant : new int[] {wish.host(), wish.guest()}) {
        BitSet busy = task.busy().get(participant);
        if (booked.get(i).isPlaced() && busy.get(booked.get(i).slot())) {
          busy.clear(booked.get(i).slot());
          owners.get(participant).put(booked.get(i).slot(), i);
        }
      }
    }
    return owners;
  }

  private static boolean isKept(Order order, List<Booked> booked) {
    Booked before = booked.get(order.before());
    Booked after = booked.get(order.after());
    return !before.isPlaced() || !after.isPlaced() || before.slot() < after.slot();
  }

  /** The event in the words of the engine. */
  public SchedulingProblem problem() {
    SchedulingProblem gaps = EngineTask.problem(assignment.task());
    List<Request> requests = new ArrayList<>(gaps.requests());
    mutual.stream().forEach(i -> requests.set(i, requests.get(i).wantedByBoth()));
    return gaps.with(gaps.participants(), requests).withTables(assignment.freeTables());
  }

  /** The meetings in the words of the engine. */
  public Plan plan() {
    int[] slots = booked.stream().mapToInt(Booked::slot).toArray();
    Plan seatedNowhere = EngineTask.plan(assignment.task(), slots);
    return new Plan(
        slots,
        booked.stream().mapToInt(Booked::table).toArray(),
        seatedNowhere.hosts(),
        seatedNowhere.guests(),
        seatedNowhere.interpreters());
  }

  /**
   * Why requests have no place in another plan.
   *
   * @param absent per participant the slots in which they are not there
   * @param tables per slot how many tables there are
   * @param slots per request its slot, or -1
   */
  public Map<Integer, UnplacedReason> whyNot(
      List<Integer> unplaced, List<BitSet> absent, int[] tables, int[] slots) {
    List<BitSet> busy = new ArrayList<>();
    for (int i = 0; i < absent.size(); i++) {
      BitSet both = (BitSet) assignment.task().busy().get(i).clone();
      both.or(absent.get(i));
      busy.add(both);
    }
    Task task = assignment.task();
    Task then = task.with(tables, busy, task.wishes(), task.orders());
    Reasons reasons = new Reasons(then, slots);
    Map<Integer, UnplacedReason> found = new HashMap<>();
    unplaced.forEach(request -> found.put(request, reasons.of(request)));
    return found;
  }
}
