package eu.cordee.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Gives the meetings of each slot their tables, slot by slot: kept tables and tables of one's own
 * first; then as many as possible stay where one of the two sat last (a matching in a graph in
 * which the meetings with least choice go first); the others take the nearest free table.
 */
final class Seats {

  private final Placement placement;
  private final int[] tables;
  private final int[] last;

  private Seats(Placement placement) {
    this.placement = placement;
    this.tables = new int[placement.slotOf.length];
    Arrays.fill(tables, Placement.NONE);
    this.last = new int[placement.open.length];
    Arrays.fill(last, Placement.NONE);
  }

  static int[] assign(Placement placement) {
    Seats seats = new Seats(placement);
    List<List<Integer>> bySlot = new ArrayList<>();
    for (int slot = 0; slot < placement.slots; slot++) {
      bySlot.add(new ArrayList<>());
    }
    for (int request = 0; request < placement.slotOf.length; request++) {
      if (placement.slotOf[request] != Placement.NONE) {
        bySlot.get(placement.slotOf[request]).add(request);
      }
    }
    for (int slot = 0; slot < placement.slots; slot++) {
      seats.seat(bySlot.get(slot), (BitSet) placement.problem.tables().get(slot).clone());
    }
    return seats.tables;
  }

  private void seat(List<Integer> meetings, BitSet free) {
    List<Integer> open = new ArrayList<>();
    for (int meeting : meetings) {
      Request request = placement.problem.requests().get(meeting);
      if (!placement.usesTable(meeting)) {
        tables[meeting] = request.virtual() ? Placement.NONE : ownTable(meeting);
      } else if (request.fixedTable() != Request.FREE) {
        take(meeting, request.fixedTable(), free);
      } else {
        open.add(meeting);
      }
    }
    stay(open, free);
    for (int meeting : open) {
      if (tables[meeting] == Placement.NONE) {
        take(meeting, nearest(meeting, free), free);
      }
    }
    for (int meeting : meetings) {
      if (tables[meeting] != Placement.NONE) {
        last[placement.hosts[meeting]] = tables[meeting];
        last[placement.guests[meeting]] = tables[meeting];
      }
    }
  }

  private int ownTable(int meeting) {
    return placement.problem.ownTable(placement.hosts[meeting], placement.guests[meeting]);
  }

  private void take(int meeting, int table, BitSet free) {
    tables[meeting] = table;
    free.clear(table);
  }

  /** Both sat at the same table: they stay. Then whoever has one choice left, then the others. */
  private void stay(List<Integer> open, BitSet free) {
    for (int meeting : open) {
      int table = last[placement.hosts[meeting]];
      if (table != Placement.NONE && table == last[placement.guests[meeting]] && free.get(table)) {
        take(meeting, table, free);
      }
    }
    Deque<Integer> waiting = new ArrayDeque<>(open);
    int sinceProgress = 0;
    while (!waiting.isEmpty()) {
      int meeting = waiting.poll();
      int host = free(last[placement.hosts[meeting]], free);
      int guest = free(last[placement.guests[meeting]], free);
      boolean choice = host >= 0 && guest >= 0 && host != guest;
      if (tables[meeting] != Placement.NONE || (host < 0 && guest < 0)) {
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
    return table != Placement.NONE && free.get(table) ? table : Placement.NONE;
  }

  private int nearest(int meeting, BitSet free) {
    int wish = last[placement.hosts[meeting]];
    wish = wish == Placement.NONE ? last[placement.guests[meeting]] : wish;
    if (wish == Placement.NONE) {
      return free.nextSetBit(0);
    }
    int after = free.nextSetBit(wish);
    int before = free.previousSetBit(wish);
    boolean forward = before < 0 || (after >= 0 && after - wish <= wish - before);
    return forward ? after : before;
  }
}
