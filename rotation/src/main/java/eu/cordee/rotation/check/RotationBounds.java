package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What no rotation of this café can beat, whoever makes it.
 *
 * @param repeatFreeRounds rounds after which somebody must meet somebody again
 * @param repeats least Σ max(0, meetings − 1) over all pairs
 * @param sameRegion least number of pairs from one region that share a table, over all rounds
 * @param sameKind the same for the kind of organisation
 * @param themesReached most themes (tables) that all who move can reach together
 * @param repeatsReachingThemes least repeats of a rotation that reaches so many themes; where
 *     tables are alike, themes are nothing to pay for, and it is the same as for any rotation
 */
public record RotationBounds(
    int repeatFreeRounds,
    long repeats,
    long sameRegion,
    long sameKind,
    long themesReached,
    long repeatsReachingThemes) {

  /** Time people · tables · rounds; no search. */
  public static RotationBounds of(Cafe cafe) {
    RepeatBound bound = new RepeatBound(cafe);
    long repeats = bound.repeats(cafe.rounds());
    return new RotationBounds(
        repeatFreeRounds(bound, cafe.people()),
        repeats,
        together(cafe, CafeParticipant::region),
        together(cafe, CafeParticipant::kind),
        ThemeVisits.of(cafe).reached(),
        cafe.themed() ? Math.max(repeats, bound.repeatsReachingThemes(cafe.rounds())) : repeats);
  }

  /** The least repeats of a rotation that reaches as many themes as this one does. */
  public long repeatsBeside(RotationFigures figures) {
    return figures.themesReached() == themesReached ? repeatsReachingThemes : repeats;
  }

  private static int repeatFreeRounds(RepeatBound repeats, int people) {
    int rounds = 1;
    while (rounds < people && repeats.repeats(rounds + 1) == 0) {
      rounds++;
    }
    return rounds;
  }

  /**
   * Per round, a group of n people spread over g tables shares at least as many tables as when it
   * is spread evenly.
   */
  private static long together(Cafe cafe, Function<CafeParticipant, @Nullable String> attribute) {
    Map<String, Long> groups =
        cafe.participants().stream()
            .map(attribute)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    int[] seats = cafe.tables().stream().mapToInt(CafeTable::seats).toArray();
    return cafe.rounds()
        * groups.values().stream().mapToLong(size -> spread(size.intValue(), seats)).sum();
  }

  /** Pairs left together when a group is spread as evenly as the seats allow. */
  static long spread(int size, int[] seats) {
    int[] sitting = new int[seats.length];
    long pairs = 0;
    for (int person = 0; person < size; person++) {
      int best = -1;
      for (int table = 0; table < seats.length; table++) {
        if (sitting[table] < seats[table] && (best < 0 || sitting[table] < sitting[best])) {
          best = table;
        }
      }
      pairs += sitting[best]++;
    }
    return pairs;
  }

  /** Pairs of a group that meet again when it is spread over so many tables. */
  static long spreadEvenly(int size, int tables) {
    int[] unlimited = new int[tables];
    Arrays.fill(unlimited, size);
    return spread(size, unlimited);
  }
}
