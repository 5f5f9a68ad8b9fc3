package eu.cordee.scheduling;

import eu.cordee.scheduling.Advice.Kind;
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

  private final TimetableProblem problem;
  private final Plan plan;
  private final List<Integer> waiting;

  /**
   * @param plan a plan of the event that keeps every rule
   */
  public Advisor(TimetableProblem problem, Plan plan) {
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

  /** Everything that helps, the most per table, slot or raised cap first. */
  public List<Advice> advice() {
    List<Advice> found = new ArrayList<>();
    if (!waiting.isEmpty()) {
      addTablesInSlots(found);
      for (int tables : MORE_TABLES) {
        TimetableProblem larger = problem.withTables(Tables.more(problem, tables));
        add(found, Kind.TABLES_ALL_DAY, tables, larger);
      }
      add(found, Kind.MORE_SLOTS, 1, WhatIf.withMoreSlots(problem, 1));
      add(found, Kind.HIGHER_CAPS, 1, WhatIf.withHigherCaps(problem, 1));
    }
    found.removeIf(advice -> advice.placed() == 0);
    found.sort(
        Comparator.<Advice>comparingInt(advice -> -advice.placed())
            .thenComparingInt(Advice::amount)
            .thenComparing(Advice::kind)
            .thenComparingInt(Advice::slot));
    return found;
  }

  /** As many more tables in one slot as bring a meeting each. */
  private void addTablesInSlots(List<Advice> found) {
    Placement placement = Placement.of(problem, plan);
    for (int slot = 0; slot < placement.slots; slot++) {
      int free = placement.tables[slot] - placement.load[slot];
      placement.tables[slot] = Integer.MAX_VALUE;
      BitSet only = new BitSet();
      only.set(slot);
      Filled filled = fill(placement, only);
      int amount = filled.tables - free;
      if (amount > 0) {
        found.add(
            new Advice(Kind.TABLES_IN_SLOT, slot, amount, filled.requests.size(), filled.weight));
      }
      filled.requests.forEach(placement::remove);
      placement.tables[slot] = placement.load[slot] + free;
    }
  }

  private void add(List<Advice> found, Kind kind, int amount, TimetableProblem changed) {
    Placement placement = Placement.of(changed, plan);
    Filled filled = fill(placement, Slots.first(changed.slots()));
    found.add(new Advice(kind, -1, amount, filled.requests.size(), filled.weight));
  }

  /** What found a place. */
  private static final class Filled {
    private final List<Integer> requests = new ArrayList<>();
    private long weight;
    private int tables;
  }

  private Filled fill(Placement placement, BitSet slots) {
    Filled filled = new Filled();
    for (int request : waiting) {
      if (placement.hasRoom(placement.hosts[request])
          && placement.hasRoom(placement.guests[request])) {
        BitSet common = placement.commonSlots(request);
        common.and(slots);
        for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
          if (!placement.usesTable(request) || placement.hasTable(slot)) {
            placement.place(request, slot);
            filled.requests.add(request);
            filled.weight += placement.weight(request);
            filled.tables += placement.usesTable(request) ? 1 : 0;
            break;
          }
        }
      }
    }
    return filled;
  }
}
