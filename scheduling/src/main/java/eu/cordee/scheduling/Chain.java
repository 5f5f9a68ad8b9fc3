package eu.cordee.scheduling;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An alternating chain: the meetings that change slots when two slots are swapped for one
 * participant, and with them for whoever they meet there, and so on (Kempe 1879; König 1916 for
 * bipartite events, where such a chain never returns to the other side of the meeting to be
 * placed).
 */
final class Chain {

  private final Placement placement;
  private int[] requests = new int[64];
  private int size;
  private int end;
  private int shift;
  private final Map<Integer, Integer> before = new LinkedHashMap<>();

  Chain(Placement placement) {
    this.placement = placement;
  }

  /** The participant at whom the chain from its start ends. */
  int end() {
    return end;
  }

  /**
   * Collects the chain that starts at a participant who is busy in slot {@code from} and free in
   * slot {@code to}.
   *
   * @return whether every meeting on it may change slots
   */
  boolean follow(int start, int from, int to) {
    size = 0;
    shift = 0;
    end = start;
    int here = from;
    int there = to;
    int request = placement.at(start, here);
    while (request != Placement.NONE) {
      if (placement.isPinned(request) || !placement.suits(request, there)) {
        return false;
      }
      append(request);
      shift += placement.usesTable(request) ? (here == from ? 1 : -1) : 0;
      end = placement.other(request, end);
      int swap = here;
      here = there;
      there = swap;
      request = placement.at(end, here);
    }
    return true;
  }

  /** How many more tables slot {@code to} needs after the swap; {@code from} as many fewer. */
  int shift() {
    return shift;
  }

  int size() {
    return size;
  }

  int request(int index) {
    return requests[index];
  }

  /** Moves every meeting on the chain to the other slot. */
  void swap(int from, int to) {
    int[] moved = Arrays.copyOf(requests, size);
    int[] target = new int[size];
    for (int index = 0; index < size; index++) {
      target[index] = placement.slotOf[moved[index]] == from ? to : from;
      before.putIfAbsent(moved[index], placement.slotOf[moved[index]]);
      placement.remove(moved[index]);
    }
    for (int index = 0; index < size; index++) {
      placement.place(moved[index], target[index]);
    }
  }

  /** From here on swaps can be undone. */
  void forget() {
    before.clear();
  }

  /** What happens to one request is somebody else's matter. */
  void leaveOut(int request) {
    before.remove(request);
  }

  /** Takes back all swaps since {@link #forget()}. */
  void undo() {
    before.keySet().forEach(placement::remove);
    before.forEach(placement::place);
  }

  private void append(int request) {
    if (size == requests.length) {
      requests = Arrays.copyOf(requests, 2 * size);
    }
    requests[size++] = request;
  }
}
