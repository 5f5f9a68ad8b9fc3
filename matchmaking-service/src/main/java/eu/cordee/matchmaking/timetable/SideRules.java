package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What a placement has to keep besides people and shared tables: orders, interpreters, and stands
 * that several people share. Requests that are touched by any of it are bound; alternating chains
 * leave them where they are.
 */
final class SideRules {

  private final TimetableProblem problem;
  private final Placement placement;
  private final List<List<Integer>> before = new ArrayList<>();
  private final List<List<Integer>> after = new ArrayList<>();
  private final BitSet bound = new BitSet();
  private final BitSet sharedStands = new BitSet();
  private final List<BitSet> busyStands = new ArrayList<>();

  /** Per slot and interpreter the request that is interpreted. */
  private final int[][] held;

  SideRules(Placement placement) {
    this.placement = placement;
    this.problem = placement.problem;
    this.held = new int[problem.slots()][problem.interpreters().size()];
    Arrays.stream(held).forEach(row -> Arrays.fill(row, Placement.NONE));
    problem.tables().forEach(slot -> busyStands.add(new BitSet()));
    findSharedStands();
    for (Request request : problem.requests()) {
      before.add(List.of());
      after.add(List.of());
      bound.set(before.size() - 1, isBound(request));
    }
    for (Order order : problem.orders()) {
      link(before, order.after(), order.before());
      link(after, order.before(), order.after());
    }
  }

  private void findSharedStands() {
    BitSet seen = new BitSet();
    for (Participant participant : problem.participants()) {
      int table = participant.ownTable();
      if (table != Participant.NO_TABLE) {
        sharedStands.set(table, seen.get(table));
        seen.set(table);
      }
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
        int stand = problem.ownTable(host, guest);
        if (problem.needsInterpreter(host, guest)
            || (stand != Participant.NO_TABLE && sharedStands.get(stand) && !request.virtual())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isBound(int request) {
    return bound.get(request);
  }

  /** Requests that have to come before this one. */
  List<Integer> before(int request) {
    return before.get(request);
  }

  List<Integer> after(int request) {
    return after.get(request);
  }

  boolean allows(int request, int slot) {
    return !bound.get(request)
        || (inOrder(request, slot) && standIsFree(request, slot) && canInterpret(request, slot));
  }

  boolean inOrder(int request, int slot) {
    for (int other : before.get(request)) {
      if (placement.slotOf[other] >= slot) {
        return false;
      }
    }
    for (int other : after.get(request)) {
      if (placement.slotOf[other] != Placement.NONE && placement.slotOf[other] <= slot) {
        return false;
      }
    }
    return true;
  }

  private boolean standIsFree(int request, int slot) {
    int stand = sharedStand(request);
    return stand == Participant.NO_TABLE || !busyStands.get(slot).get(stand);
  }

  /** Whether a stand that several share is free; true for every other request. */
  boolean standIsFreeAt(int request, int slot) {
    return !bound.get(request) || standIsFree(request, slot);
  }

  private int sharedStand(int request) {
    int stand = problem.ownTable(placement.hosts[request], placement.guests[request]);
    boolean matters =
        stand != Participant.NO_TABLE
            && sharedStands.get(stand)
            && !problem.requests().get(request).virtual();
    return matters ? stand : Participant.NO_TABLE;
  }

  boolean canInterpret(int request, int slot) {
    if (!bound.get(request) || !needsInterpreter(request)) {
      return true;
    }
    int[] kept = held[slot].clone();
    boolean possible = assign(request, slot, new BitSet());
    held[slot] = kept;
    return possible;
  }

  private boolean needsInterpreter(int request) {
    return problem.needsInterpreter(placement.hosts[request], placement.guests[request]);
  }

  /** Augmenting path: interpreters may change meetings within a slot. */
  private boolean assign(int request, int slot, BitSet tried) {
    Participant host = problem.participants().get(placement.hosts[request]);
    Participant guest = problem.participants().get(placement.guests[request]);
    for (int candidate = 0; candidate < held[slot].length; candidate++) {
      Interpreter interpreter = problem.interpreters().get(candidate);
      if (!tried.get(candidate)
          && interpreter.available().get(slot)
          && interpreter.between(host, guest)) {
        tried.set(candidate);
        int other = held[slot][candidate];
        if (other == Placement.NONE || assign(other, slot, tried)) {
          held[slot][candidate] = request;
          return true;
        }
      }
    }
    return false;
  }

  void placed(int request, int slot) {
    if (bound.get(request)) {
      int stand = sharedStand(request);
      if (stand != Participant.NO_TABLE) {
        busyStands.get(slot).set(stand);
      }
      if (needsInterpreter(request)) {
        assign(request, slot, new BitSet());
      }
    }
  }

  void removed(int request, int slot) {
    if (bound.get(request)) {
      int stand = sharedStand(request);
      if (stand != Participant.NO_TABLE) {
        busyStands.get(slot).clear(stand);
      }
      for (int interpreter = 0; interpreter < held[slot].length; interpreter++) {
        if (held[slot][interpreter] == request) {
          held[slot][interpreter] = Placement.NONE;
        }
      }
    }
  }

  /** Per request its interpreter or {@link Placement#NONE}. */
  int[] interpreters() {
    int[] result = new int[placement.slotOf.length];
    Arrays.fill(result, Placement.NONE);
    for (int[] slot : held) {
      for (int interpreter = 0; interpreter < slot.length; interpreter++) {
        if (slot[interpreter] != Placement.NONE) {
          result[slot[interpreter]] = interpreter;
        }
      }
    }
    return result;
  }
}
