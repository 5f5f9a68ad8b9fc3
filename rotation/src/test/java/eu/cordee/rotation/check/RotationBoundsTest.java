package eu.cordee.rotation.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bound against all rotations of small cafés. */
class RotationBoundsTest {

  @ParameterizedTest
  @CsvSource({
    "4, 2, 2, 3, 0",
    "4, 2, 2, 4, 0",
    "4, 2, 2, 5, 0",
    "5, 2, 3, 2, 0",
    "5, 2, 3, 3, 0",
    "6, 2, 3, 2, 0",
    "6, 2, 3, 3, 0",
    "6, 3, 2, 4, 0",
    "7, 2, 4, 2, 0",
    "7, 3, 3, 3, 0",
    "8, 2, 4, 2, 0",
    "4, 2, 2, 3, 2",
    "6, 2, 3, 2, 2",
    "6, 2, 3, 3, 2",
    "6, 3, 2, 4, 3",
    "7, 3, 3, 3, 3",
  })
  void noRotationBeatsTheBounds(int people, int tables, int seats, int rounds, int hosts) {
    // Given
    Cafe cafe = cafe(people, tables, seats, rounds, hosts);
    RotationBounds bounds = RotationBounds.of(cafe);

    // When
    Best best = Best.of(cafe);

    // Then
    assertThat(bounds.repeats()).isLessThanOrEqualTo(best.repeats);
    assertThat(bounds.sameRegion()).isLessThanOrEqualTo(best.sameRegion);
    assertThat(bounds.themesReached()).isGreaterThanOrEqualTo(best.themesReached);
  }

  @ParameterizedTest
  @CsvSource({"4, 2, 2, 5", "6, 2, 3, 2", "6, 3, 2, 5", "8, 2, 4, 2", "7, 2, 4, 2"})
  void theRepeatBoundIsTightWhereDesignsAreKnown(int people, int tables, int seats, int rounds) {
    // Given
    Cafe cafe = cafe(people, tables, seats, rounds, 0);

    // When
    Best best = Best.of(cafe);

    // Then
    assertThat(RotationBounds.of(cafe).repeats()).isEqualTo(best.repeats);
  }

  @Test
  void theRegionBoundIsTightInOneRound() {
    for (int people = 4; people <= 8; people++) {
      // Given
      Cafe cafe = cafe(people, 2, (people + 1) / 2, 1, 0);

      // When
      Best best = Best.of(cafe);

      // Then
      assertThat(RotationBounds.of(cafe).sameRegion()).isEqualTo(best.sameRegion);
    }
  }

  @ParameterizedTest
  @CsvSource({"15, 5, 3, 7", "32, 8, 4, 10", "40, 10, 4, 13", "12, 6, 2, 11", "18, 6, 3, 8"})
  void repeatFreeRoundsEndAtTheCountingBound(int people, int tables, int seats, int rounds) {
    // Given / When
    RotationBounds bounds = RotationBounds.of(Cafe.plain(people, tables, seats, 3));

    // Then
    assertThat(bounds.repeatFreeRounds()).isEqualTo(rounds);
  }

  private static Cafe cafe(int people, int tables, int seats, int rounds, int hosts) {
    return new Cafe(
        IntStream.range(0, people)
            .mapToObj(i -> CafeParticipant.from("P" + i, i * 5 < people * 3 ? "A" : "B"))
            .toList(),
        IntStream.range(0, tables)
            .mapToObj(t -> t < hosts ? CafeTable.of(seats).hostedBy(t) : CafeTable.of(seats))
            .toList(),
        rounds,
        Set.of(),
        Set.of());
  }

  /** The best of each figure over all valid rotations; without hosts the first round is fixed. */
  private static final class Best {
    long repeats = Long.MAX_VALUE;
    long sameRegion = Long.MAX_VALUE;
    long themesReached;
    private final Cafe cafe;
    private final List<int[]> rounds = new ArrayList<>();

    private Best(Cafe cafe) {
      this.cafe = cafe;
    }

    static Best of(Cafe cafe) {
      Best best = new Best(cafe);
      best.everyRound(new int[cafe.people()], 0);
      best.choose(new int[cafe.rounds()][], 0, 0, new int[cafe.people()][cafe.people()]);
      return best;
    }

    private void everyRound(int[] tableOf, int person) {
      if (person == tableOf.length) {
        Cafe single = new Cafe(cafe.participants(), cafe.tables(), 1, Set.of(), Set.of());
        Rotation round = Rotation.of(new int[][] {tableOf}, cafe.tables().size());
        if (RotationChecker.faults(single, round).isEmpty()) {
          rounds.add(tableOf.clone());
          RotationFigures figures = RotationChecker.figures(single, round);
          sameRegion = Math.min(sameRegion, cafe.rounds() * figures.sameRegion());
        }
        return;
      }
      for (int table = 0; table < cafe.tables().size(); table++) {
        tableOf[person] = table;
        everyRound(tableOf, person + 1);
      }
    }

    private void choose(int[][] chosen, int round, long soFar, int[][] met) {
      if (soFar >= repeats && round > 1) {
        return;
      }
      if (round == chosen.length) {
        repeats = soFar;
        Rotation rotation = Rotation.of(chosen, cafe.tables().size());
        RotationFigures figures = RotationChecker.figures(cafe, rotation);
        assertThat(figures.repeats()).isEqualTo(soFar);
        themesReached = Math.max(themesReached, figures.themesReached());
        return;
      }
      for (int[] next : round == 0 ? rounds.subList(0, 1) : rounds) {
        chosen[round] = next;
        long again = count(next, met, 1);
        choose(chosen, round + 1, soFar + again, met);
        count(next, met, -1);
      }
    }

    private static long count(int[] round, int[][] met, int by) {
      long again = 0;
      for (int a = 0; a < round.length; a++) {
        for (int b = 0; b < a; b++) {
          if (round[a] == round[b]) {
            again += by > 0 && met[a][b] > 0 ? 1 : 0;
            met[a][b] += by;
          }
        }
      }
      return again;
    }
  }
}
