package eu.cordee.scheduling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of requests without a place what binds and what would be the cheapest way out. */
public final class Explainer {

  private final TimetableProblem problem;
  private final Placement placement;

  /**
   * @param plan a plan of the event that keeps every rule
   */
  public Explainer(TimetableProblem problem, Plan plan) {
    this.problem = problem;
    this.placement = Placement.of(problem, plan);
  }

  /** Explains one request without a place. */
  public Explanation explain(int request) {
    Request wanted = problem.requests().get(request);
    Explanation best =
        new Explanation(request, Result.reason(placement, request), List.of(), -1, -1, -1);
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        if (problem.rules().mayMeet(host, guest)) {
          placement.represent(request, host, guest);
          best = cheapest(request, best);
        }
      }
    }
    return best;
  }

  private Explanation cheapest(int request, Explanation known) {
    Explanation best = known;
    for (int slot = 0; slot < placement.slots; slot++) {
      List<Change> changes = changes(request, slot);
      if (changes != null) {
        Explanation here =
            new Explanation(
                request,
                known.reason(),
                changes,
                slot,
                placement.hosts[request],
                placement.guests[request]);
        best = best.slot() < 0 || here.cost() < best.cost() ? here : best;
      }
    }
    return best;
  }

  /** What it takes to have the meeting in a slot, or null if nothing helps there. */
  private @Nullable List<Change> changes(int request, int slot) {
    List<Integer> inTheWay = new ArrayList<>();
    for (int person : new int[] {placement.hosts[request], placement.guests[request]}) {
      int other = placement.at(person, slot);
      if (other != Placement.NONE && !inTheWay.contains(other)) {
        inTheWay.add(other);
      }
    }
    if (inTheWay.stream().anyMatch(placement::isFixed)) {
      return null;
    }
    inTheWay.forEach(placement::remove);
    List<Change> changes = changesIfFree(request, slot);
    inTheWay.forEach(other -> placement.place(other, slot));
    if (changes != null) {
      inTheWay.forEach(other -> changes.add(new Change.GiveUp(other)));
    }
    return changes;
  }

  private @Nullable List<Change> changesIfFree(int request, int slot) {
    if (!placement.side.inOrder(request, slot)
        || !placement.side.standIsFreeAt(request, slot)
        || !Turn.allows(placement, request, slot)) {
      return null;
    }
    List<Change> changes = new ArrayList<>();
    if (!problem.requests().get(request).allowed().get(slot)) {
      changes.add(new Change.WidenWindow(request, slot));
    }
    makeFree(placement.hosts[request], slot, changes);
    makeFree(placement.guests[request], slot, changes);
    if (placement.usesTable(request) && !placement.hasTable(slot)) {
      changes.add(new Change.AddTable(slot));
    }
    if (!placement.side.canInterpret(request, slot)) {
      changes.add(
          new Change.AddInterpreter(placement.hosts[request], placement.guests[request], slot));
    }
    return changes;
  }

  private void makeFree(int person, int slot, List<Change> changes) {
    if (!placement.open[person].get(slot)) {
      changes.add(new Change.OpenSlot(person, slot));
    }
    if (!placement.hasRoom(person)) {
      changes.add(new Change.RaiseCap(person));
    }
  }
}
