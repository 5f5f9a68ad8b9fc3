package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import java.util.Arrays;

/**
 * A lower bound for repeats, the best of these arguments. Counting: so many pairs sit together, and
 * so many different pairs exist, for everyone, for those who move and for each person alone. Hosts:
 * someone who moves meets a host in every round, and hosts never meet each other. Pigeonholes: a
 * table of more people than there are tables cannot scatter completely, and even less so if all go
 * to another theme. And what others proved impossible.
 */
final class RepeatBound {

  private final Cafe cafe;
  private final int people;
  private final int[] sizes;
  private final EvenSizes evenSizes;
  private final int hosts;
  private final long scattered;

  RepeatBound(Cafe cafe) {
    this.cafe = cafe;
    this.people = cafe.people();
    this.sizes = cafe.evenSizes();
    this.evenSizes = EvenSizes.of(cafe);
    this.hosts = cafe.hosts().size();
    this.scattered =
        Arrays.stream(sizes)
            .mapToLong(size -> RotationBounds.spreadEvenly(size, sizes.length))
            .sum();
  }

  long repeats(int rounds) {
    long counting = hosts == sizes.length ? withHosts(rounds) : counting(rounds, people, 0);
    long simple = Math.max(Math.max(counting, amongMovers(rounds)), (rounds - 1) * scattered);
    return Math.max(simple, ProvedLimits.repeats(sizes, rounds));
  }

  /**
   * Where everybody reaches another theme in each round, those who move from one table scatter over
   * tables of other themes only.
   */
  long repeatsReachingThemes(int rounds) {
    if (rounds == 1 || ThemeVisits.of(cafe).reached() < (long) rounds * (people - hosts)) {
      return 0;
    }
    int[] theme = ThemeVisits.themes(cafe);
    int[] others =
        Arrays.stream(theme)
            .map(own -> (int) Arrays.stream(theme).filter(other -> other != own).count())
            .toArray();
    return (rounds - 1)
        * evenSizes.leastSum(
            (table, size) -> RotationBounds.spreadEvenly(moving(table, size), others[table]));
  }

  private int moving(int table, int size) {
    return cafe.tables().get(table).hasHost() ? size - 1 : size;
  }

  private long amongMovers(int rounds) {
    long pairs = evenSizes.leastSum((table, size) -> pairs(moving(table, size)));
    return rounds * pairs - pairs(people - hosts);
  }

  private static long pairs(long of) {
    return of * (of - 1) / 2;
  }

  /** Repeats among the given number of people when each table keeps so many seats for others. */
  private long counting(int rounds, int among, int reserved) {
    long pairs = 0;
    int smallest = Integer.MAX_VALUE;
    for (int size : sizes) {
      long here = size - reserved;
      pairs += pairs(here);
      smallest = Math.min(smallest, size - reserved);
    }
    long overall = rounds * pairs - pairs(among);
    long each = Math.max(0, (long) rounds * (smallest - 1) - (among - 1));
    return Math.max(0, Math.max(overall, (among * each + 1) / 2));
  }

  /** Everyone who moves meets one host per round; the rest is counting among those who move. */
  private long withHosts(int rounds) {
    int moving = people - hosts;
    return counting(rounds, moving, 1) + (long) moving * Math.max(0, rounds - hosts);
  }
}
