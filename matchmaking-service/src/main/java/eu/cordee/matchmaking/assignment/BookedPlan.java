package eu.cordee.matchmaking.assignment;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.Arrays;
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
 */
public record BookedPlan(Assignment assignment, List<Booked> booked) {

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
   *
   * @param staying requests that have no other place than the one they have, if they have one
   */
  static BookedPlan of(Assignment read, List<Booked> booked, BitSet staying) {
    SchedulingProblem problem = read.problem();
    List<Attendee> people = new ArrayList<>(problem.participants());
    List<Map<Integer, Integer>> owners = freeMarkedSlots(problem, people, booked);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < booked.size(); i++) {
      Request wanted = problem.requests().get(i);
      BitSet allowed = staying.get(i) ? new BitSet() : (BitSet) wanted.allowed().clone();
      for (int participant : bothOf(wanted)) {
        int request = i;
        owners
            .get(participant)
            .forEach((slot, owner) -> allowed.set(slot, owner == request && allowed.get(slot)));
      }
      if (booked.get(i).isPlaced()) {
        allowed.set(booked.get(i).slot());
      }
      requests.add(wanted.allowedIn(allowed));
    }
    List<Order> kept = problem.orders().stream().filter(order -> isKept(order, booked)).toList();
    SchedulingProblem now = problem.with(people, requests).withOrders(kept);
    return new BookedPlan(
        new Assignment(
            now.withCapsWithinSlots(),
            read.requestIds(),
            read.participantIds(),
            read.slots(),
            read.tables()),
        booked);
  }

  /** Frees, for the meetings that are there all the same, the slots that people had marked. */
  private static List<Map<Integer, Integer>> freeMarkedSlots(
      SchedulingProblem problem, List<Attendee> people, List<Booked> booked) {
    List<Map<Integer, Integer>> owners = new ArrayList<>();
    people.forEach(person -> owners.add(new HashMap<>()));
    for (int i = 0; i < booked.size(); i++) {
      int slot = booked.get(i).slot();
      for (int participant : bothOf(problem.requests().get(i))) {
        Attendee who = people.get(participant);
        if (booked.get(i).isPlaced() && !who.available().get(slot)) {
          BitSet available = (BitSet) who.available().clone();
          available.set(slot);
          people.set(participant, who.availableIn(available));
          owners.get(participant).put(slot, i);
        }
      }
    }
    return owners;
  }

  private static int[] bothOf(Request request) {
    return new int[] {request.hosts()[0], request.guests()[0]};
  }

  private static boolean isKept(Order order, List<Booked> booked) {
    Booked before = booked.get(order.before());
    Booked after = booked.get(order.after());
    return !before.isPlaced() || !after.isPlaced() || before.slot() < after.slot();
  }

  /** The meetings in the words of the engine. */
  public Plan plan() {
    List<Request> requests = assignment.problem().requests();
    int[] nobody = new int[booked.size()];
    Arrays.fill(nobody, -1);
    return new Plan(
        booked.stream().mapToInt(Booked::slot).toArray(),
        booked.stream().mapToInt(Booked::table).toArray(),
        requests.stream().mapToInt(request -> request.hosts()[0]).toArray(),
        requests.stream().mapToInt(request -> request.guests()[0]).toArray(),
        nobody);
  }

  /**
   * Why requests have no place in another plan.
   *
   * @param absent per participant the slots in which they are not there
   * @param tables per slot the tables that there are
   * @param slots per request its slot, or -1
   */
  public Map<Integer, UnplacedReason> whyNot(
      List<Integer> unplaced, List<BitSet> absent, List<BitSet> tables, int[] slots) {
    SchedulingProblem problem = assignment.problem();
    List<Attendee> people = new ArrayList<>();
    for (int person = 0; person < absent.size(); person++) {
      Attendee who = problem.participants().get(person);
      BitSet there = (BitSet) who.available().clone();
      there.andNot(absent.get(person));
      people.add(who.availableIn(there));
    }
    SchedulingProblem then = problem.with(people, problem.requests()).withTables(tables);
    Reasons reasons = new Reasons(then, slots);
    Map<Integer, UnplacedReason> found = new HashMap<>();
    unplaced.forEach(request -> found.put(request, reasons.of(request)));
    return found;
  }
}
