package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.Arrays;
import java.util.BitSet;

/** Who interprets which meeting: per slot a matching, in which interpreters may change meetings. */
final class Interpreting {

  private final SchedulingProblem problem;
  private final Draft draft;

  /** Per slot and interpreter the request that is interpreted. */
  private final int[][] held;

  Interpreting(Draft draft) {
    this.draft = draft;
    this.problem = draft.problem();
    this.held = new int[problem.slots()][problem.interpreters().size()];
    Arrays.stream(held).forEach(row -> Arrays.fill(row, Draft.NONE));
  }

  boolean isNeeded(int request) {
    return problem.needsInterpreter(draft.host(request), draft.guest(request));
  }

  boolean isPossible(int request, int slot) {
    if (!isNeeded(request)) {
      return true;
    }
    int[] kept = held[slot].clone();
    boolean possible = assign(request, slot, new BitSet());
    held[slot] = kept;
    return possible;
  }

  /** A meeting whose interpreter could interpret this one instead, or {@link Draft#NONE}. */
  int holder(int request, int slot) {
    for (int candidate = 0; candidate < held[slot].length; candidate++) {
      if (held[slot][candidate] != Draft.NONE && suits(candidate, request, slot)) {
        return held[slot][candidate];
      }
    }
    return Draft.NONE;
  }

  void placed(int request, int slot) {
    if (isNeeded(request)) {
      assign(request, slot, new BitSet());
    }
  }

  void removed(int request, int slot) {
    for (int interpreter = 0; interpreter < held[slot].length; interpreter++) {
      if (held[slot][interpreter] == request) {
        held[slot][interpreter] = Draft.NONE;
      }
    }
  }

  /** Augmenting path. */
  private boolean assign(int request, int slot, BitSet tried) {
    for (int candidate = 0; candidate < held[slot].length; candidate++) {
      if (!tried.get(candidate) && suits(candidate, request, slot)) {
        tried.set(candidate);
        int other = held[slot][candidate];
        if (other == Draft.NONE || assign(other, slot, tried)) {
          held[slot][candidate] = request;
          return true;
        }
      }
    }
    return false;
  }

  private boolean suits(int candidate, int request, int slot) {
    Interpreter interpreter = problem.interpreters().get(candidate);
    return interpreter.available().get(slot)
        && interpreter.between(
            problem.participants().get(draft.host(request)),
            problem.participants().get(draft.guest(request)));
  }

  /** Per request its interpreter or {@link Draft#NONE}. */
  int[] interpreters() {
    int[] result = new int[draft.requests()];
    Arrays.fill(result, Draft.NONE);
    for (int[] slot : held) {
      for (int interpreter = 0; interpreter < slot.length; interpreter++) {
        if (slot[interpreter] != Draft.NONE) {
          result[slot[interpreter]] = interpreter;
        }
      }
    }
    return result;
  }
}
