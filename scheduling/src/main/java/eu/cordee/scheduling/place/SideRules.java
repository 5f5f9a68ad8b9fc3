package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a placement has to keep besides people and shared tables: orders, interpreters, and stands
 * that several people share. Requests that are touched by any of it are bound; alternating chains
 * leave them where they are.
 *
 * <p>A question takes constant time for a request that is not bound; for one that is, time linear
 * in its orders and, where it needs an interpreter, in meetings with interpreters in that slot
 * times interpreters: they change places along an augmenting path (Berge 1957, Kuhn 1955).
 */
public final class SideRules {

  private final Draft draft;
  private final SharedStands stands;
  private final Interpreting interpreting;
  private final List<List<Integer>> before = new ArrayList<>();
  private final List<List<Integer>> after = new ArrayList<>();
  private final BitSet bound = new BitSet();

  SideRules(Draft draft) {
    this.draft = draft;
    this.stands = new SharedStands(draft);
    this.interpreting = new Interpreting(draft);
    for (Request request : draft.problem().requests()) {
      before.add(List.of());
      after.add(List.of());
      bound.set(before.size() - 1, isBound(request));
    }
    for (Order order : draft.problem().orders()) {
      link(before, order.after(), order.before());
      link(after, order.before(), order.after());
    }
  }

  private void link(List<List<Integer>> links, int from, int to) {
    List<Integer> more = new ArrayList<>(links.get(from));
    more.add(to);
    links.set(from, more);
    bound.set(from);
  }

  private boolean isBound(Request request) {
    for (int host : request.hosts()) {
      for (int guest : request.guests()) {
        if (draft.problem().needsInterpreter(host, guest) || stands.concern(request, host, guest)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether orders, interpreters or shared stands touch a request. */
  public boolean isBound(int request) {
    return bound.get(request);
  }

  /** Requests that have to come before this one. */
  List<Integer> before(int request) {
    return before.get(request);
  }

  List<Integer> after(int request) {
    return after.get(request);
  }

  /** Whether none of them forbids a slot to a request. */
  public boolean allows(int request, int slot) {
    return !bound.get(request)
        || (inOrder(request, slot)
            && standIsFreeAt(request, slot)
            && interpreting.isPossible(request, slot));
  }

  /** Whether everything that has to come before or after does. */
  public boolean inOrder(int request, int slot) {
    return outOfOrder(request, slot).isEmpty();
  }

  /** The placed meetings before or after which this one would have to be, and would not. */
  List<Integer> outOfOrder(int request, int slot) {
    List<Integer> wrong = new ArrayList<>(0);
    for (int other : before.get(request)) {
      if (draft.slotOf(other) >= slot) {
        wrong.add(other);
      }
    }
    for (int other : after.get(request)) {
      if (draft.slotOf(other) != Draft.NONE && draft.slotOf(other) <= slot) {
        wrong.add(other);
      }
    }
    return wrong;
  }

  /** Who holds the stand or the interpreter that this request needs. */
  List<Integer> inTheWay(int request, int slot) {
    List<Integer> holders = new ArrayList<>(0);
    if (bound.get(request)) {
      if (!standIsFreeAt(request, slot)) {
        holders.add(stands.holder(request, slot));
      }
      if (!interpreting.isPossible(request, slot)) {
        holders.add(interpreting.holder(request, slot));
      }
    }
    return holders;
  }

  /** Whether a stand that several share is free; true for every other request. */
  public boolean standIsFreeAt(int request, int slot) {
    return !bound.get(request) || stands.holder(request, slot) == Draft.NONE;
  }

  /** Whether an interpreter is free, if one is needed. */
  public boolean canInterpret(int request, int slot) {
    return !bound.get(request) || interpreting.isPossible(request, slot);
  }

  void placed(int request, int slot) {
    if (bound.get(request)) {
      stands.placed(request, slot);
      interpreting.placed(request, slot);
    }
  }

  void removed(int request, int slot) {
    if (bound.get(request)) {
      stands.removed(request, slot);
      interpreting.removed(request, slot);
    }
  }

  /** Per request its interpreter or {@link Draft#NONE}. */
  public int[] interpreters() {
    return interpreting.interpreters();
  }
}
