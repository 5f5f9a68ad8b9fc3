package eu.cordee.systemtest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A brokerage event in the shape of the published ones: 60 people, 12 slots, 20 tables, 200
 * meetings, popular people near their limit. It is made from a hidden timetable, so all of it can
 * be placed.
 */
final class GeneratedEvent {

  private static final int PEOPLE = 60;
  private static final int SLOTS = 12;
  private static final int MORNING = 7;
  private static final int TABLES = 20;
  private static final int MEETINGS = 200;

  private GeneratedEvent() {}

  static String asMiniZinc(long seed) {
    Random random = new Random(seed);
    Set<Long> busy = new HashSet<>();
    Set<Long> pairs = new HashSet<>();
    int[] load = new int[SLOTS];
    List<String> rows = new ArrayList<>();
    while (rows.size() < MEETINGS) {
      int host = popular(random);
      int guest = popular(random);
      int slot = random.nextInt(SLOTS);
      boolean fits =
          host != guest
              && load[slot] < TABLES - 1
              && !busy.contains(key(host, slot))
              && !busy.contains(key(guest, slot));
      if (fits && pairs.add(key(Math.min(host, guest), Math.max(host, guest)))) {
        busy.add(key(host, slot));
        busy.add(key(guest, slot));
        load[slot]++;
        int session = random.nextInt(10) > 0 ? 3 : slot < MORNING ? 1 : 2;
        rows.add("| " + (host + 1) + ", " + (guest + 1) + "," + session + ",");
      }
    }
    return """
        nBusiness = %d;
        nMeetings = %d;
        nTables = %d;
        nTotalSlots = %d;
        nMorningSlots = %d;
        requested = [%s
        |];
        """
        .formatted(PEOPLE, MEETINGS, TABLES, SLOTS, MORNING, String.join("\n", rows));
  }

  private static int popular(Random random) {
    return (int) (PEOPLE * Math.pow(random.nextDouble(), 1.3));
  }

  private static long key(int a, int b) {
    return a * 1_000L + b;
  }
}
