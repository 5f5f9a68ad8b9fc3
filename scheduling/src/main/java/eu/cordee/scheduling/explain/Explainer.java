package eu.cordee.scheduling.explain;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.ReasonUnplaced;
import eu.cordee.scheduling.place.TablesFirst;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of requests without a place what binds and what would be the cheapest way out. */
public final class Explainer {

  private final SchedulingProblem problem;
  private final Draft draft;

  /**
   * Makes itself ready, in time linear in the event.
   *
   * @param problem the event
   * @param plan a plan of the event that keeps every rule
   * @throws IllegalStateException if it has somebody in two places at once
   */
  public Explainer(SchedulingProblem problem, Plan plan) {
    this.problem = problem;
    this.draft = Draft.of(problem, plan);
  }

  /** Explains one request without a place, in time linear in its representatives times slots. */
  public Explanation explain(int request) {
    Request wanted = problem.requests().get(request);
    Explanation best =
        new Explanation(request, ReasonUnplaced.of(draft, request), List.of(), -1, -1, -1);
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        if (problem.rules().mayMeet(host, guest)) {
          draft.represent(request, host, guest);
          best = cheapest(request, best);
        }
      }
    }
    return best;
  }

  private Explanation cheapest(int request, Explanation known) {
    Explanation best = known;
    for (int slot = 0; slot < draft.slots(); slot++) {
      List<Change> changes = changes(request, slot);
      if (changes != null) {
        Explanation here =
            new Explanation(
                request, known.reason(), changes, slot, draft.host(request), draft.guest(request));
        best = best.slot() < 0 || here.cost() < best.cost() ? here : best;
      }
    }
    return best;
  }

  /** What it takes to have the meeting in a slot, or null if nothing helps there. */
  private @Nullable List<Change> changes(int request, int slot) {
    List<Integer> inTheWay = new ArrayList<>();
    for (int person : new int[] {draft.host(request), draft.guest(request)}) {
      int other = draft.at(person, slot);
      if (other != Draft.NONE && !inTheWay.contains(other)) {
        inTheWay.add(other);
      }
    }
    if (inTheWay.stream().anyMatch(draft::isFixed)) {
      return null;
    }
    inTheWay.forEach(draft::remove);
    List<Change> changes = changesIfFree(request, slot);
    inTheWay.forEach(other -> draft.place(other, slot));
    if (changes != null) {
      inTheWay.forEach(other -> changes.add(new Change.GiveUp(other)));
    }
    return changes;
  }

  private @Nullable List<Change> changesIfFree(int request, int slot) {
    if (!draft.side().inOrder(request, slot)
        || !draft.side().standIsFreeAt(request, slot)
        || !TablesFirst.allows(draft, request, slot)) {
      return null;
    }
    List<Change> changes = new ArrayList<>();
    if (!problem.requests().get(request).allowed().get(slot)) {
      changes.add(new Change.WidenWindow(request, slot));
    }
    makeFree(draft.host(request), slot, changes);
    makeFree(draft.guest(request), slot, changes);
    if (draft.usesTable(request) && !draft.tables().hasFree(slot)) {
      changes.add(new Change.AddTable(slot));
    }
    if (!draft.side().canInterpret(request, slot)) {
      changes.add(new Change.AddInterpreter(draft.host(request), draft.guest(request), slot));
    }
    return changes;
  }

  private void makeFree(int person, int slot, List<Change> changes) {
    if (!draft.open(person).get(slot)) {
      changes.add(new Change.OpenSlot(person, slot));
    }
    if (!draft.hasRoom(person)) {
      changes.add(new Change.RaiseCap(person));
    }
  }
}
