package eu.cordee.event.cafe;

import java.util.Arrays;

/**
 * A lower bound for repeats, the best of three arguments. Counting: so many pairs sit together, and
 * so many different pairs exist, for everyone and for each person alone. Hosts: someone who moves
 * meets a host in every round, and hosts never meet each other. Pigeonholes: a table of more people
 * than there are tables cannot scatter completely.
 */
final class RepeatBound {

  private final int people;
  private final int rounds;
  private final int[] sizes;
  private final int hosts;

  private RepeatBound(Cafe cafe, int rounds) {
    this.people = cafe.people();
    this.rounds = rounds;
    this.sizes = cafe.evenSizes();
    this.hosts = cafe.hosts().size();
  }

  static long of(Cafe cafe) {
    return of(cafe, cafe.rounds());
  }

  static long of(Cafe cafe, int rounds) {
    RepeatBound bound = new RepeatBound(cafe, rounds);
    long counting =
        bound.hosts == bound.sizes.length ? bound.withHosts() : bound.counting(people(cafe), 0);
    return Math.max(counting, bound.pigeonholes());
  }

  private static int people(Cafe cafe) {
    return cafe.people();
  }

  /** Repeats among the given number of people when each table keeps so many seats for others. */
  private long counting(int among, int reserved) {
    long pairs = 0;
    int smallest = Integer.MAX_VALUE;
    for (int size : sizes) {
      long here = size - reserved;
      pairs += here * (here - 1) / 2;
      smallest = Math.min(smallest, size - reserved);
    }
    long overall = rounds * pairs - (long) among * (among - 1) / 2;
    long each = Math.max(0, (long) rounds * (smallest - 1) - (among - 1));
    return Math.max(0, Math.max(overall, (among * each + 1) / 2));
  }

  /** Everyone who moves meets one host per round; the rest is counting among those who move. */
  private long withHosts() {
    int moving = people - hosts;
    return counting(moving, 1) + (long) moving * Math.max(0, rounds - hosts);
  }

  /** Each later round repeats at least this much of the first one. */
  private long pigeonholes() {
    long again =
        Arrays.stream(sizes)
            .mapToLong(size -> RotationBounds.spreadEvenly(size, sizes.length))
            .sum();
    return (rounds - 1) * again;
  }
}
