package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.repair.RepairOutcome.Move;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps a published plan at hand and repairs it within milliseconds. Not safe for several threads.
 */
public final class RepairDesk {

  private final SchedulingProblem problem;
  private final Draft draft;
  private final int[] tableOf;
  private final List<BitSet> freeTables = new ArrayList<>();
  private final Offers offers;

  /** What {@link #takeBack} restores. */
  private Plan before;

  private int[] tablesBefore;
  private BitSet[] withdrawalsBefore;
  private List<Integer> touched = List.of();
  private List<BitSet> freeTablesBefore = List.of();

  /**
   * Takes time linear in requests and in people times slots.
   *
   * @param plan a plan of the event that keeps every rule; slots and tables count from 0
   * @throws IllegalStateException if the plan has somebody in two places at once
   */
  public RepairDesk(SchedulingProblem problem, Plan plan) {
    this.problem = problem;
    this.draft = Draft.of(problem, plan);
    this.tableOf = plan.tables().clone();
    problem.tables().forEach(open -> freeTables.add((BitSet) open.clone()));
    for (int request = 0; request < plan.slots().length; request++) {
      if (plan.isPlaced(request) && draft.usesTable(request)) {
        freeTables.get(plan.slots()[request]).clear(tableOf[request]);
      }
    }
    this.offers = new Offers(draft);
    this.before = plan();
    this.tablesBefore = draft.tables().countInEach();
    this.withdrawalsBefore = draft.withdrawals();
  }

  /** The plan as it stands. */
  public Plan plan() {
    return draft.plan(tableOf.clone());
  }

  /**
   * Repairs the plan.
   *
   * @param now the first slot that is not over; nothing moves into the past
   * @param most how many published meetings may move at most
   */
  public RepairOutcome repair(Disturbance disturbance, int now, int most) {
    remember();
    List<Integer> displaced = new ArrayList<>(displace(disturbance, now));
    List<Vacancy> vacancies = new ArrayList<>();
    for (int request : displaced) {
      if (draft.slotOf(request) != Draft.NONE) {
        vacancies.add(new Vacancy(request, draft.slotOf(request)));
        lift(request);
      }
    }
    close(disturbance);
    displaced.sort(
        Comparator.<Integer>comparingLong(request -> -draft.weight(request))
            .thenComparingInt(request -> request));
    touched.addAll(displaced);
    RepairSearch outcome = new RepairSearch(draft, before.slots(), now, most);
    switch (disturbance) {
      case Disturbance.LateArrival late -> outcome.placeOf(late.participant(), displaced);
      case Disturbance.NoShow gone -> outcome.placeOf(gone.participant(), displaced);
      case Disturbance.UrgentRequest urgent -> outcome.placeUrgent(displaced);
      case Disturbance.SlotCancelled cancelled -> outcome.placeApart(displaced);
      case Disturbance.TableLost lost -> outcome.placeAtOtherTables(displaced);
    }
    outcome.others().forEach(this::leaveTable);
    outcome.dropped.forEach(request -> tableOf[request] = Draft.NONE);
    List<Move> moves = outcome.moved.stream().map(this::seat).toList();
    return new RepairOutcome(
        moves,
        List.copyOf(outcome.dropped),
        outcome.leastMoves(),
        outcome.isProven(),
        offers.of(vacancies, freeTables, now));
  }

  /** A place that was free for a moment. */
  record Vacancy(int request, int slot) {}

  /** Takes the last repair back, together with its disturbance. */
  public void takeBack() {
    for (int request : touched) {
      if (draft.slotOf(request) != Draft.NONE) {
        draft.remove(request);
      }
    }
    IntStream.range(0, tablesBefore.length)
        .forEach(slot -> draft.tables().set(slot, tablesBefore[slot]));
    draft.restore(withdrawalsBefore);
    for (int request : touched) {
      draft.represent(request, before.hosts()[request], before.guests()[request]);
      tableOf[request] = before.tables()[request];
      if (before.isPlaced(request)) {
        draft.place(request, before.slots()[request]);
      }
    }
    for (int slot = 0; slot < freeTables.size(); slot++) {
      freeTables.set(slot, (BitSet) freeTablesBefore.get(slot).clone());
    }
    touched = List.of();
  }

  private void remember() {
    before = plan();
    tablesBefore = draft.tables().countInEach();
    withdrawalsBefore = draft.withdrawals();
    freeTablesBefore = freeTables.stream().map(free -> (BitSet) free.clone()).toList();
    touched = new ArrayList<>();
  }

  /** The meetings that cannot stay where they are. */
  private List<Integer> displace(Disturbance disturbance, int now) {
    BitSet slots = disturbance.slots(draft.slots());
    slots.clear(0, Math.min(now, draft.slots()));
    return switch (disturbance) {
      case Disturbance.LateArrival late -> meetingsOf(late.participant(), slots);
      case Disturbance.NoShow gone -> meetingsOf(gone.participant(), slots);
      case Disturbance.SlotCancelled cancelled -> meetingsIn(slots, Draft.NONE);
      case Disturbance.TableLost lost -> meetingsIn(slots, lost.table());
      case Disturbance.UrgentRequest urgent ->
          draft.slotOf(urgent.request()) == Draft.NONE ? List.of(urgent.request()) : List.of();
    };
  }

  private List<Integer> meetingsOf(int person, BitSet slots) {
    return slots.stream()
        .map(slot -> draft.at(person, slot))
        .filter(request -> request != Draft.NONE)
        .boxed()
        .toList();
  }

  private List<Integer> meetingsIn(BitSet slots, int table) {
    List<Integer> found = new ArrayList<>();
    for (int request = 0; request < draft.requests(); request++) {
      int slot = draft.slotOf(request);
      if (slot != Draft.NONE
          && slots.get(slot)
          && (table == Draft.NONE || (tableOf[request] == table && draft.usesTable(request)))) {
        found.add(request);
      }
    }
    return found;
  }

  private void lift(int request) {
    int slot = draft.slotOf(request);
    if (draft.usesTable(request)) {
      freeTables.get(slot).set(tableOf[request]);
    }
    draft.remove(request);
  }

  private void close(Disturbance disturbance) {
    BitSet slots = disturbance.slots(draft.slots());
    switch (disturbance) {
      case Disturbance.LateArrival late -> draft.withdraw(late.participant(), slots);
      case Disturbance.NoShow gone -> draft.withdraw(gone.participant(), slots);
      case Disturbance.SlotCancelled cancelled -> {
        for (int person = 0; person < draft.people(); person++) {
          draft.withdraw(person, slots);
        }
        draft.tables().set(cancelled.slot(), 0);
        freeTables.get(cancelled.slot()).clear();
      }
      case Disturbance.TableLost lost ->
          slots.stream()
              .filter(slot -> freeTables.get(slot).get(lost.table()))
              .forEach(
                  slot -> {
                    freeTables.get(slot).clear(lost.table());
                    draft.tables().set(slot, draft.tables().count(slot) - 1);
                  });
      case Disturbance.UrgentRequest urgent -> {}
    }
  }

  /** Frees the table it had: somebody else may speak for either side now, with a table or none. */
  private void leaveTable(int other) {
    touched.add(other);
    Request meeting = problem.requests().get(other);
    if (problem.usesSharedTable(meeting, before.hosts()[other], before.guests()[other])) {
      freeTables.get(before.slots()[other]).set(tableOf[other]);
    }
  }

  /** Gives a moved meeting a table: its old one if that is free. */
  private Move seat(int request) {
    int slot = draft.slotOf(request);
    if (draft.usesTable(request)) {
      BitSet free = freeTables.get(slot);
      int old = tableOf[request];
      tableOf[request] = old >= 0 && free.get(old) ? old : free.nextSetBit(0);
      free.clear(tableOf[request]);
    } else if (!problem.requests().get(request).virtual()) {
      tableOf[request] = problem.ownTable(draft.host(request), draft.guest(request));
    }
    return new Move(request, slot, tableOf[request]);
  }
}
