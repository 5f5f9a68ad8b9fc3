package eu.cordee.scheduling.explain;

import eu.cordee.scheduling.explain.Enlargement.Kind;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for the cheapest changes to an event that place the most: makes each change, fills the new
 * gaps heaviest request first, and counts. What it promises is therefore the least that happens.
 */
public final class Advisor {

  private static final int[] MORE_TABLES = {1, 2, 5};

  private final SchedulingProblem problem;
  private final Plan plan;
  private final List<Integer> waiting;

  /**
   * Makes itself ready, in time linear in the event.
   *
   * @param problem the event
   * @param plan a plan of the event that keeps every rule
   * @throws IllegalStateException if it has somebody in two places at once
   */
  public Advisor(SchedulingProblem problem, Plan plan) {
    this.problem = problem;
    this.plan = plan;
    this.waiting =
        IntStream.range(0, plan.slots().length)
            .filter(request -> !plan.isPlaced(request))
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(
                        request -> -problem.requests().get(request).weight())
                    .thenComparingInt(request -> request))
            .toList();
  }

  /**
   * Everything that helps, what places the most first; fills the event about as often as it has
   * slots, each time in time linear in the requests without a place times slots.
   */
  public List<Enlargement> advice() {
    List<Enlargement> found = new ArrayList<>();
    if (!waiting.isEmpty()) {
      addTablesInSlots(found);
      for (int tables : MORE_TABLES) {
        SchedulingProblem larger = problem.withTables(MoreTables.inEverySlot(problem, tables));
        add(found, Kind.TABLES_ALL_DAY, tables, larger);
      }
      add(found, Kind.MORE_SLOTS, 1, VariantComparison.withMoreSlots(problem, 1));
      add(found, Kind.HIGHER_CAPS, 1, VariantComparison.withHigherCaps(problem, 1));
    }
    found.removeIf(advice -> advice.placed() == 0);
    found.sort(
        Comparator.<Enlargement>comparingInt(advice -> -advice.placed())
            .thenComparingInt(Enlargement::amount)
            .thenComparing(Enlargement::kind)
            .thenComparingInt(Enlargement::slot));
    return found;
  }

  /** As many more tables in one slot as bring a meeting each. */
  private void addTablesInSlots(List<Enlargement> found) {
    Draft draft = Draft.of(problem, plan);
    for (int slot = 0; slot < draft.slots(); slot++) {
      int free = draft.tables().count(slot) - draft.tables().taken(slot);
      draft.tables().set(slot, Integer.MAX_VALUE);
      BitSet only = new BitSet();
      only.set(slot);
      Filled filled = fill(draft, only);
      int amount = filled.tables - free;
      if (amount > 0) {
        found.add(
            new Enlargement(
                Kind.TABLES_IN_SLOT, slot, amount, filled.requests.size(), filled.weight));
      }
      filled.requests.forEach(draft::remove);
      draft.tables().set(slot, draft.tables().taken(slot) + free);
    }
  }

  private void add(List<Enlargement> found, Kind kind, int amount, SchedulingProblem changed) {
    Draft draft = Draft.of(changed, plan);
    Filled filled = fill(draft, Slots.first(changed.slots()));
    found.add(new Enlargement(kind, -1, amount, filled.requests.size(), filled.weight));
  }

  /** What found a place. */
  private static final class Filled {
    private final List<Integer> requests = new ArrayList<>();
    private long weight;
    private int tables;
  }

  private Filled fill(Draft draft, BitSet slots) {
    Filled filled = new Filled();
    for (int request : waiting) {
      if (draft.hasRoom(draft.host(request)) && draft.hasRoom(draft.guest(request))) {
        BitSet common = draft.commonSlots(request);
        common.and(slots);
        for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
          if (!draft.usesTable(request) || draft.tables().hasFree(slot)) {
            draft.place(request, slot);
            filled.requests.add(request);
            filled.weight += draft.weight(request);
            filled.tables += draft.usesTable(request) ? 1 : 0;
            break;
          }
        }
      }
    }
    return filled;
  }
}
