package eu.cordee.event.cafe;

import java.util.Arrays;

/**
 * A lower bound for repeats, the best of four arguments. Counting: so many pairs sit together, and
 * so many different pairs exist, for everyone and for each person alone. Hosts: someone who moves
 * meets a host in every round, and hosts never meet each other. Pigeonholes: a table of more people
 * than there are tables cannot scatter completely. And what others proved impossible.
 */
final class RepeatBound {

  private final int people;
  private final int[] sizes;
  private final int hosts;
  private final long scattered;

  RepeatBound(Cafe cafe) {
    this.people = cafe.people();
    this.sizes = cafe.evenSizes();
    this.hosts = cafe.hosts().size();
    this.scattered =
        Arrays.stream(sizes)
            .mapToLong(size -> RotationBounds.spreadEvenly(size, sizes.length))
            .sum();
  }

  long repeats(int rounds) {
    long counting = hosts == sizes.length ? withHosts(rounds) : counting(rounds, people, 0);
    long simple = Math.max(counting, (rounds - 1) * scattered);
    return Math.max(simple, ProvedLimits.repeats(sizes, rounds));
  }

  /** Repeats among the given number of people when each table keeps so many seats for others. */
  private long counting(int rounds, int among, int reserved) {
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
  private long withHosts(int rounds) {
    int moving = people - hosts;
    return counting(rounds, moving, 1) + (long) moving * Math.max(0, rounds - hosts);
  }
}
