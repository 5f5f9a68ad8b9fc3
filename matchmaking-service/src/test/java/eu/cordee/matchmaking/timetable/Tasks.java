package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** Tasks in the shape of real brokerage events, with a plan hidden in them that places all. */
final class Tasks {

  private Tasks() {}

  /**
   * Like forum-14, but generated: 78 people, 302 meetings, 22 slots of which 12 are the morning, 22
   * tables, absences, and some meetings only in the morning or the afternoon.
   */
  static Task brokerageEvent(long seed) {
    return hiddenPlan(78, 22, 22, 302, 12, seed);
  }

  static Task hiddenPlan(int people, int slots, int tables, int meetings, int morning, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[][] taken = new boolean[people][slots];
    int[] load = new int[slots];
    List<Wish> wishes = new ArrayList<>();
    while (wishes.size() < meetings) {
      // Some are in great demand, as in every real event.
      int host = Math.min(random.nextInt(people), random.nextInt(people));
      int guest = random.nextInt(people);
      int slot = random.nextInt(slots);
      if (host != guest && !taken[host][slot] && !taken[guest][slot] && load[slot] < tables) {
        taken[host][slot] = true;
        taken[guest][slot] = true;
        load[slot]++;
        wishes.add(new Wish(host, guest, 1, allowed(slot, slots, morning, random)));
      }
    }
    int[] free = new int[slots];
    Arrays.fill(free, tables);
    return new Task(
        free,
        absences(taken, random),
        new int[people],
        caps(people, slots),
        wishes,
        List.of(),
        seed,
        false);
  }

  static Task task(int tables, int slots, int people, List<Wish> wishes, List<Order> orders) {
    int[] free = new int[slots];
    Arrays.fill(free, tables);
    List<BitSet> busy = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      busy.add(new BitSet());
    }
    return new Task(free, busy, new int[people], caps(people, slots), wishes, orders, 1, false);
  }

  private static int[] caps(int people, int most) {
    int[] caps = new int[people];
    Arrays.fill(caps, most);
    return caps;
  }

  static Wish wish(int host, int guest, int... slots) {
    BitSet allowed = new BitSet();
    Arrays.stream(slots).forEach(allowed::set);
    return new Wish(host, guest, 1, allowed);
  }

  private static BitSet allowed(int slot, int slots, int morning, SplittableRandom random) {
    BitSet allowed = new BitSet();
    boolean halfDay = random.nextInt(3) == 0;
    allowed.set(
        halfDay && slot >= morning ? morning : 0, halfDay && slot < morning ? morning : slots);
    return allowed;
  }

  private static List<BitSet> absences(boolean[][] taken, SplittableRandom random) {
    List<BitSet> busy = new ArrayList<>();
    for (boolean[] row : taken) {
      BitSet absent = new BitSet();
      for (int slot = 0; slot < row.length; slot++) {
        absent.set(slot, !row[slot] && random.nextInt(10) == 0);
      }
      busy.add(absent);
    }
    return busy;
  }
}
