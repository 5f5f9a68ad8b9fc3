package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives the meetings of each slot different tables; who sat at a free table just before stays
 * there.
 */
final class BrokerageTables {

  private BrokerageTables() {}

  static int[] assign(BrokerageEvent event, int[] slotOf) {
    List<List<Integer>> bySlot = new ArrayList<>();
    for (int slot = 0; slot < event.slots(); slot++) {
      bySlot.add(new ArrayList<>());
    }
    for (int meeting = 0; meeting < slotOf.length; meeting++) {
      bySlot.get(slotOf[meeting]).add(meeting);
    }
    int[] tables = new int[slotOf.length];
    int[] lastTable = new int[event.participants()];
    Arrays.fill(lastTable, -1);
    for (List<Integer> meetings : bySlot) {
      assign(event, meetings, tables, lastTable);
    }
    return tables;
  }

  private static void assign(
      BrokerageEvent event, List<Integer> meetings, int[] tables, int[] lastTable) {
    BitSet taken = new BitSet();
    List<Integer> open = new ArrayList<>();
    for (int meeting : meetings) {
      BrokerageMeeting who = event.meetings().get(meeting);
      int table = stay(lastTable[who.first()], lastTable[who.second()], taken);
      if (table < 0) {
        open.add(meeting);
      } else {
        tables[meeting] = table;
        taken.set(table);
      }
    }
    for (int meeting : open) {
      tables[meeting] = taken.nextClearBit(0);
      taken.set(tables[meeting]);
    }
    for (int meeting : meetings) {
      lastTable[event.meetings().get(meeting).first()] = tables[meeting];
      lastTable[event.meetings().get(meeting).second()] = tables[meeting];
    }
  }

  private static int stay(int first, int second, BitSet taken) {
    if (first >= 0 && !taken.get(first)) {
      return first;
    }
    return second >= 0 && !taken.get(second) ? second : -1;
  }
}
