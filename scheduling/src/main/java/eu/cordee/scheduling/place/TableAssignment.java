package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Gives the meetings of each slot their tables, slot by slot: kept tables and tables of one's own
 * first; then as many as possible stay where one of the two sat last (a matching in a graph in
 * which the meetings with least choice go first); the others take the nearest free table. In time
 * linear in meetings, but for those between two tables that wait until one of them is taken: in the
 * worst case the square of the meetings of a slot.
 *
 * <p>The order by least choice is that of Karp and Sipser, Maximum matchings in sparse random
 * graphs, FOCS 1981.
 */
public final class TableAssignment {

  private final Draft draft;
  private final int[] tables;
  private final int[] last;

  private TableAssignment(Draft draft) {
    this.draft = draft;
    this.tables = new int[draft.requests()];
    Arrays.fill(tables, Draft.NONE);
    this.last = new int[draft.people()];
    Arrays.fill(last, Draft.NONE);
  }

  /** The placement as a plan, in which everybody has a table who needs one. */
  public static Plan plan(Draft draft) {
    return draft.plan(assign(draft));
  }

  /**
   * Per request its table, numbered from 0, or {@link Draft#NONE} for those without a place or
   * without need of one. The draft is not changed.
   */
  public static int[] assign(Draft draft) {
    TableAssignment assignment = new TableAssignment(draft);
    List<List<Integer>> bySlot = new ArrayList<>();
    for (int slot = 0; slot < draft.slots(); slot++) {
      bySlot.add(new ArrayList<>());
    }
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.slotOf(request) != Draft.NONE) {
        bySlot.get(draft.slotOf(request)).add(request);
      }
    }
    for (int slot = 0; slot < draft.slots(); slot++) {
      assignment.seat(bySlot.get(slot), (BitSet) draft.problem().tables().get(slot).clone());
    }
    return assignment.tables;
  }

  private void seat(List<Integer> meetings, BitSet free) {
    List<Integer> open = new ArrayList<>();
    for (int meeting : meetings) {
      Request request = draft.problem().requests().get(meeting);
      if (!draft.usesTable(meeting)) {
        tables[meeting] = request.virtual() ? Draft.NONE : ownTable(meeting);
      } else if (request.fixedTable() != Request.FREE) {
        take(meeting, request.fixedTable(), free);
      } else {
        open.add(meeting);
      }
    }
    stay(open, free);
    for (int meeting : open) {
      if (tables[meeting] == Draft.NONE) {
        take(meeting, nearest(meeting, free), free);
      }
    }
    for (int meeting : meetings) {
      if (tables[meeting] != Draft.NONE) {
        last[draft.host(meeting)] = tables[meeting];
        last[draft.guest(meeting)] = tables[meeting];
      }
    }
  }

  private int ownTable(int meeting) {
    return draft.problem().ownTable(draft.host(meeting), draft.guest(meeting));
  }

  private void take(int meeting, int table, BitSet free) {
    tables[meeting] = table;
    free.clear(table);
  }

  /** Both sat at the same table: they stay. Then whoever has one choice left, then the others. */
  private void stay(List<Integer> open, BitSet free) {
    for (int meeting : open) {
      int table = last[draft.host(meeting)];
      if (table != Draft.NONE && table == last[draft.guest(meeting)] && free.get(table)) {
        take(meeting, table, free);
      }
    }
    Deque<Integer> waiting = new ArrayDeque<>(open);
    int sinceProgress = 0;
    while (!waiting.isEmpty()) {
      int meeting = waiting.poll();
      int host = free(last[draft.host(meeting)], free);
      int guest = free(last[draft.guest(meeting)], free);
      boolean choice = host >= 0 && guest >= 0 && host != guest;
      if (tables[meeting] != Draft.NONE || (host < 0 && guest < 0)) {
        sinceProgress = 0;
      } else if (choice && sinceProgress <= waiting.size()) {
        waiting.add(meeting);
        sinceProgress++;
      } else {
        take(meeting, host >= 0 ? host : guest, free);
        sinceProgress = 0;
      }
    }
  }

  private static int free(int table, BitSet free) {
    return table != Draft.NONE && free.get(table) ? table : Draft.NONE;
  }

  private int nearest(int meeting, BitSet free) {
    int wish = last[draft.host(meeting)];
    wish = wish == Draft.NONE ? last[draft.guest(meeting)] : wish;
    if (wish == Draft.NONE) {
      return free.nextSetBit(0);
    }
    int after = free.nextSetBit(wish);
    int before = free.previousSetBit(wish);
    boolean forward = before < 0 || (after >= 0 && after - wish <= wish - before);
    return forward ? after : before;
  }
}
