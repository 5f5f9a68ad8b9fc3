package eu.cordee.rotation.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of themes, against all rotations of small cafés. */
class ThemeVisitsTest {

  @ParameterizedTest(name = "{0} people, seats {1}, themes {2}, {3} hosts, {4} rounds")
  @CsvSource({
    "4, 2 2, a a, 0, 1",
    "4, 4, a, 1, 2",
    "5, 3 2, a b, 2, 1",
    "5, 3 2, a b, 0, 2",
    "5, 3 3, a b, 1, 3",
    "6, 3 3, a b, 0, 2",
    "6, 3 3, a b, 1, 2",
    "6, 2 2 2, a b c, 0, 2",
    "6, 2 2 2, a b c, 0, 3",
    "6, 2 2 2, a b c, 1, 3",
    "6, 2 2 2, a b c, 2, 3",
    "6, 2 2 2, a b c, 3, 3",
    "6, 4 1 1, a b c, 0, 3",
    "6, 4 1 1, a b b, 0, 2",
    "6, 2 2 2, a a b, 0, 3",
    "6, 2 2 2, a a b, 1, 3",
    "7, 3 3 3, a b c, 0, 2",
    "7, 3 3 3, a b c, 2, 3",
    "7, 3 3 3, a b b, 1, 2",
    "7, 5 2 2, a b c, 0, 2",
    "8, 4 4, a b, 0, 2",
    "8, 4 4, a b, 1, 2",
  })
  void whatCanBeReachedIsKnownAndWhatItCostsIsBounded(
      int people, String seats, String themes, int hosts, int rounds) {
    // Given
    Cafe cafe = cafe(people, seats.split(" "), themes.split(" "), hosts, rounds);
    RotationBounds bounds = RotationBounds.of(cafe);

    // When
    Everything all = new Everything(cafe);

    // Then
    assertThat(bounds.themesReached()).isEqualTo(all.mostThemes);
    assertThat(bounds.repeatsReachingThemes()).isLessThanOrEqualTo(all.leastRepeatsBesideThem);
    assertThat(bounds.repeats()).isLessThanOrEqualTo(all.leastRepeats);
  }

  @ParameterizedTest(name = "{0} people at {1} tables in {2} rounds")
  @CsvSource({"12, 3, 3, 12", "30, 5, 3, 20", "16, 4, 3, 8", "6, 2, 2, 6"})
  void reachingAllThemesCostsRepeats(int people, int tables, int rounds, long repeats) {
    // Given
    String[] seats = new String[tables];
    Arrays.fill(seats, String.valueOf(people / tables));
    String[] themes = IntStream.range(0, tables).mapToObj(i -> "t" + i).toArray(String[]::new);

    // When
    RotationBounds bounds = RotationBounds.of(cafe(people, seats, themes, 0, rounds));

    // Then
    assertThat(bounds.repeatsReachingThemes()).isEqualTo(repeats).isGreaterThan(bounds.repeats());
  }

  @Test
  void tablesThatAreAlikeCostNothing() {
    // Given
    RotationBounds bounds = RotationBounds.of(Cafe.plain(12, 3, 4, 3));

    // Then
    assertThat(bounds.repeatsReachingThemes()).isEqualTo(bounds.repeats());
  }

  private static Cafe cafe(int people, String[] seats, String[] themes, int hosts, int rounds) {
    return new Cafe(
        IntStream.range(0, people).mapToObj(i -> CafeParticipant.of("P" + i)).toList(),
        IntStream.range(0, seats.length)
            .mapToObj(
                t ->
                    new CafeTable(
                        Integer.parseInt(seats[t]), themes[t], t < hosts ? t : CafeTable.NO_HOST))
            .toList(),
        rounds,
        Set.of(),
        Set.of());
  }

  /** Every valid rotation of a café. */
  private static final class Everything {
    long mostThemes;
    long leastRepeatsBesideThem = Long.MAX_VALUE;
    long leastRepeats = Long.MAX_VALUE;
    private final Cafe cafe;
    private final List<int[]> rounds = new ArrayList<>();

    Everything(Cafe cafe) {
      this.cafe = cafe;
      everyRound(new int[cafe.people()], 0);
      choose(new int[cafe.rounds()][], 0, 0);
    }

    private void everyRound(int[] tableOf, int person) {
      if (person < tableOf.length) {
        for (int table = 0; table < cafe.tables().size(); table++) {
          tableOf[person] = table;
          everyRound(tableOf, person + 1);
        }
        return;
      }
      Cafe single = new Cafe(cafe.participants(), cafe.tables(), 1, Set.of(), Set.of());
      Rotation round = Rotation.of(new int[][] {tableOf}, cafe.tables().size());
      if (RotationChecker.faults(single, round).isEmpty()) {
        rounds.add(tableOf.clone());
      }
    }

    /** The order of rounds does not matter, so each set of them is seen once. */
    private void choose(int[][] chosen, int round, int from) {
      if (round == chosen.length) {
        judge(chosen);
        return;
      }
      for (int next = from; next < rounds.size(); next++) {
        chosen[round] = rounds.get(next);
        choose(chosen, round + 1, next);
      }
    }

    private void judge(int[][] chosen) {
      RotationFigures figures =
          RotationChecker.figures(cafe, Rotation.of(chosen, cafe.tables().size()));
      leastRepeats = Math.min(leastRepeats, figures.repeats());
      if (figures.themesReached() > mostThemes) {
        mostThemes = figures.themesReached();
        leastRepeatsBesideThem = Long.MAX_VALUE;
      }
      if (figures.themesReached() == mostThemes) {
        leastRepeatsBesideThem = Math.min(leastRepeatsBesideThem, figures.repeats());
      }
    }
  }
}
