package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each theme is visited by those who move, over all rounds, where everybody reaches as
 * many themes as can be; a table without a theme is one of its own. A theme has so many seats a
 * round, and somebody has to sit on the least of them even if all have been there. Within that
 * every sharing out of visits can be seated: spread each theme's visits over people and rounds
 * evenly, which is an equitable edge colouring of a bipartite graph (de Werra 1971). So the most
 * themes that all together can reach is known exactly, unless people must not meet.
 */
public final class ThemeVisits {

  private final int movers;
  private final int[] visits;

  private ThemeVisits(int movers, int[] visits) {
    this.movers = movers;
    this.visits = visits;
  }

  /** Shares out all visits of those who move. Time people · rounds · tables. */
  public static ThemeVisits of(Cafe cafe) {
    EvenSizes sizes = EvenSizes.of(cafe);
    int[] theme = themes(cafe);
    int themes = Arrays.stream(theme).max().orElse(-1) + 1;
    int[] visits = new int[themes];
    int[] most = new int[themes];
    for (int table = 0; table < theme.length; table++) {
      int host = cafe.tables().get(table).hasHost() ? 1 : 0;
      visits[theme[table]] += cafe.rounds() * (sizes.least(table) - host);
      most[theme[table]] += cafe.rounds() * (sizes.most(table) - host);
    }
    int movers = cafe.people() - cafe.hosts().size();
    for (int left = movers * cafe.rounds() - IntStream.of(visits).sum(); left > 0; left--) {
      visits[leastVisited(visits, most)]++;
    }
    return new ThemeVisits(movers, visits);
  }

  /** Of the themes with room left; there is one, because nobody is without a seat. */
  private static int leastVisited(int[] visits, int[] most) {
    return IntStream.range(0, visits.length)
        .filter(theme -> visits[theme] < most[theme])
        .boxed()
        .min(Comparator.comparingInt(theme -> visits[theme]))
        .orElseThrow();
  }

  /** The number of each table's theme, from 0; a table without a theme has one of its own. */
  public static int[] themes(Cafe cafe) {
    List<Object> names =
        IntStream.range(0, cafe.tables().size())
            .mapToObj(table -> name(cafe.tables().get(table), table))
            .toList();
    List<Object> different = names.stream().distinct().toList();
    return names.stream().mapToInt(different::indexOf).toArray();
  }

  private static Object name(CafeTable table, int number) {
    String theme = table.theme();
    return theme == null ? number : theme;
  }

  /** Visits of those who move to this theme, over all rounds. */
  public int visits(int theme) {
    return visits[theme];
  }

  /** How many there are. */
  public int themes() {
    return visits.length;
  }

  /** Different themes visited, summed over those who move: no rotation reaches more. */
  public long reached() {
    return Arrays.stream(visits).mapToLong(visit -> Math.min(movers, visit)).sum();
  }
}
