package eu.cordee.scheduling.place;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An alternating chain: the meetings that change slots when two slots are swapped for one
 * participant, and with them for whoever they meet there, and so on (Kempe 1879; König 1916 for
 * bipartite events, where such a chain never returns to the other side of the meeting to be
 * placed). No longer than there are meetings in the two slots, and followed in time linear in its
 * length.
 */
public final class AlternatingChain {

  private final Draft draft;
  private int[] requests = new int[64];
  private int size;
  private int end;
  private int shift;
  private final Map<Integer, Integer> before = new LinkedHashMap<>();

  /** One chain at a time on this draft. */
  public AlternatingChain(Draft draft) {
    this.draft = draft;
  }

  /** The participant at whom the chain from its start ends. */
  public int end() {
    return end;
  }

  /**
   * Collects the chain that starts at a participant who is busy in slot {@code from} and free in
   * slot {@code to}.
   *
   * @return whether every meeting on it may change slots
   */
  public boolean follow(int start, int from, int to) {
    size = 0;
    shift = 0;
    end = start;
    int here = from;
    int there = to;
    int request = draft.at(start, here);
    while (request != Draft.NONE) {
      if (draft.isPinned(request) || !draft.suits(request, there)) {
        return false;
      }
      append(request);
      shift += draft.usesTable(request) ? (here == from ? 1 : -1) : 0;
      end = draft.other(request, end);
      int swap = here;
      here = there;
      there = swap;
      request = draft.at(end, here);
    }
    return true;
  }

  /** How many more tables slot {@code to} needs after the swap; {@code from} as many fewer. */
  public int shift() {
    return shift;
  }

  /** How many meetings are on it. */
  public int size() {
    return size;
  }

  int request(int index) {
    return requests[index];
  }

  /**
   * Moves every meeting on the chain to the other slot. Tables of {@code to} may be overbooked
   * afterwards by {@link #shift()}.
   *
   * @param from the first slot that was given to {@link #follow}, which has to have said yes
   * @param to the second
   */
  public void swap(int from, int to) {
    int[] moved = Arrays.copyOf(requests, size);
    int[] target = new int[size];
    for (int index = 0; index < size; index++) {
      target[index] = draft.slotOf(moved[index]) == from ? to : from;
      before.putIfAbsent(moved[index], draft.slotOf(moved[index]));
      draft.remove(moved[index]);
    }
    for (int index = 0; index < size; index++) {
      draft.place(moved[index], target[index]);
    }
  }

  /** From here on swaps can be undone. */
  public void forget() {
    before.clear();
  }

  /** What happens to one request is somebody else's matter. */
  void leaveOut(int request) {
    before.remove(request);
  }

  /** Takes back all swaps since {@link #forget()}. */
  void undo() {
    before.keySet().forEach(draft::remove);
    before.forEach(draft::place);
  }

  private void append(int request) {
    if (size == requests.length) {
      requests = Arrays.copyOf(requests, 2 * size);
    }
    requests[size++] = request;
  }
}
