package eu.cordee.matchmaking.timetable;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Problems in the shape of real brokerage events, with a plan hidden in them that places all. */
final class SmallProblems {

  private SmallProblems() {}

  /**
   * Like forum-14, but generated: 78 people, 302 meetings, 22 slots of which 12 are the morning, 22
   * tables, absences, and some meetings only in the morning or the afternoon.
   */
  static SchedulingProblem brokerageEvent(long seed) {
    return hiddenPlan(78, 22, 22, 302, 12, seed);
  }

  static SchedulingProblem hiddenPlan(
      int people, int slots, int tables, int meetings, int morning, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[][] taken = new boolean[people][slots];
    int[] load = new int[slots];
    List<Request> wishes = new ArrayList<>();
    Set<Set<Integer>> pairs = new HashSet<>();
    while (wishes.size() < meetings) {
      // Some are in great demand, as in every real event.
      int host = Math.min(random.nextInt(people), random.nextInt(people));
      int guest = random.nextInt(people);
      int slot = random.nextInt(slots);
      boolean fits =
          host != guest && !taken[host][slot] && !taken[guest][slot] && load[slot] < tables;
      if (fits && pairs.add(Set.of(host, guest))) {
        taken[host][slot] = true;
        taken[guest][slot] = true;
        load[slot]++;
        wishes.add(
            new Request(host, guest, 1, allowed(slot, slots, morning, random), Request.FREE));
      }
    }
    return new SchedulingProblem(slots, tables, present(taken, random), wishes);
  }

  static SchedulingProblem problem(
      int tables, int slots, int people, List<Request> wishes, List<Order> orders) {
    List<Attendee> attendees = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      attendees.add(new Attendee(Slots.first(slots), slots));
    }
    return new SchedulingProblem(
        SchedulingProblem.sameTables(slots, tables),
        attendees,
        wishes,
        orders,
        List.of(),
        Rules.NONE);
  }

  /** The same with another person in the place of one. */
  static SchedulingProblem with(SchedulingProblem problem, int person, Attendee who) {
    List<Attendee> people = new ArrayList<>(problem.participants());
    people.set(person, who);
    return problem.with(people, problem.requests());
  }

  /** The same in which somebody is away in a slot. */
  static SchedulingProblem away(SchedulingProblem problem, int person, int slot) {
    Attendee who = problem.participants().get(person);
    BitSet rest = (BitSet) who.available().clone();
    rest.clear(slot);
    return with(problem, person, who.availableIn(rest));
  }

  static Request wish(int host, int guest, int... slots) {
    BitSet allowed = new BitSet();
    Arrays.stream(slots).forEach(allowed::set);
    return new Request(host, guest, 1, allowed, Request.FREE);
  }

  private static BitSet allowed(int slot, int slots, int morning, SplittableRandom random) {
    BitSet allowed = new BitSet();
    boolean halfDay = random.nextInt(3) == 0;
    allowed.set(
        halfDay && slot >= morning ? morning : 0, halfDay && slot < morning ? morning : slots);
    return allowed;
  }

  private static List<Attendee> present(boolean[][] taken, SplittableRandom random) {
    List<Attendee> present = new ArrayList<>();
    for (boolean[] row : taken) {
      BitSet there = Slots.first(row.length);
      for (int slot = 0; slot < row.length; slot++) {
        there.set(slot, row[slot] || random.nextInt(10) != 0);
      }
      present.add(new Attendee(there, row.length));
    }
    return present;
  }
}
