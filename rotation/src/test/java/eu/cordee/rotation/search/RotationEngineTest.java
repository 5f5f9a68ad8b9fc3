package eu.cordee.rotation.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Pair;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RotationEngineTest {

  private static final long LITTLE = 400_000;

  @Property(tries = 60)
  void everyRotationIsValidAndNeverBeatsItsBounds(
      @ForAll @IntRange(min = 1, max = 12) int tables,
      @ForAll @IntRange(min = 1, max = 7) int least,
      @ForAll @IntRange(min = 0, max = 11) int more,
      @ForAll @IntRange(min = 1, max = 7) int rounds,
      @ForAll @IntRange(min = 0, max = 2) int hosts,
      @ForAll @IntRange(min = 1, max = 6) int regions) {
    // Given
    int people = tables * least + more % tables;
    int hosting = hosts == 0 ? 0 : hosts == 1 ? tables : tables / 2;
    Cafe cafe = cafe(people, tables, least + 1, rounds, hosting, regions, Set.of(), Set.of());

    // When
    RotationResult result = RotationEngine.rotate(cafe, 7, LITTLE);

    // Then
    assertThat(RotationChecker.faults(cafe, result.rotation())).isEmpty();
    assertThat(result.figures().repeats()).isGreaterThanOrEqualTo(result.bounds().repeats());
    assertThat(result.figures().sameRegion()).isGreaterThanOrEqualTo(result.bounds().sameRegion());
    assertThat(result.figures().themesReached())
        .isLessThanOrEqualTo(result.bounds().themesReached());
  }

  @Property(tries = 20)
  void sameSeedSameRotation(
      @ForAll @IntRange(min = 4, max = 30) int people,
      @ForAll @IntRange(min = 2, max = 4) int tables,
      @ForAll long seed) {
    // Given
    Cafe cafe = cafe(people, tables, (people + 1) / tables + 1, 4, 0, 3, Set.of(), Set.of());

    // When
    RotationResult once = RotationEngine.rotate(cafe, seed, LITTLE);
    RotationResult again = RotationEngine.rotate(cafe, seed, LITTLE);

    // Then
    assertThat(again).isEqualTo(once);
  }

  @Test
  void equalRegionsAtAPrimePowerOfTablesMixPerfectlyWithoutARepeat() {
    for (int tables : List.of(4, 5, 7, 8, 9)) {
      for (int seats = 2; seats <= tables; seats++) {
        // Given
        Cafe cafe = cafe(tables * seats, tables, seats, tables, 0, seats, Set.of(), Set.of());

        // When
        RotationResult result = RotationEngine.rotate(cafe, 1);

        // Then
        assertThat(result.figures().repeats()).isZero();
        assertThat(result.regionMixing()).isEqualTo(1.0);
      }
    }
  }

  @Test
  void oneMorePersonJoinsWithoutARepeat() {
    // Given 31 people at six tables, one more than the design has places
    Cafe cafe = Cafe.plain(31, 6, 6, 6);

    // When
    RotationResult result = RotationEngine.rotate(cafe, 1);

    // Then
    assertThat(result.optimal()).isTrue();
    assertThat(result.figures().repeats()).isZero();
  }

  @Test
  void whereThemesAreFixedEverybodyReachesThemAll() {
    for (int[] one : new int[][] {{12, 3, 4, 3}, {16, 4, 4, 4}, {20, 4, 5, 3}, {24, 6, 4, 3}}) {
      // Given
      List<CafeTable> tables =
          IntStream.range(0, one[1])
              .mapToObj(table -> new CafeTable(one[2], "Theme " + table, CafeTable.NO_HOST))
              .toList();
      List<CafeParticipant> people = Cafe.plain(one[0], one[1], one[2], one[3]).participants();
      Cafe cafe = new Cafe(people, tables, one[3], Set.of(), Set.of());

      // When
      RotationResult result = RotationEngine.rotate(cafe, 1);

      // Then
      assertThat(result.figures().themesReached()).isEqualTo((long) one[0] * one[3]);
    }
  }

  @Property(tries = 60)
  void asManyThemesAreReachedAsCanBe(
      @ForAll @IntRange(min = 1, max = 8) int tables,
      @ForAll @IntRange(min = 1, max = 8) int themes,
      @ForAll @IntRange(min = 2, max = 6) int least,
      @ForAll @IntRange(min = 0, max = 7) int more,
      @ForAll @IntRange(min = 0, max = 2) int spare,
      @ForAll @IntRange(min = 1, max = 7) int rounds,
      @ForAll @IntRange(min = 0, max = 8) int hosts) {
    // Given tables of different sizes, some of one theme, some with a host
    int people = tables * least + more % tables;
    List<CafeTable> themed =
        IntStream.range(0, tables)
            .mapToObj(
                table ->
                    new CafeTable(
                        least + 1 + (table % 3 == 0 ? spare : 0),
                        "Theme " + table % themes,
                        table < hosts ? table : CafeTable.NO_HOST))
            .toList();
    Cafe cafe =
        new Cafe(
            Cafe.plain(people, tables, least + 1, rounds).participants(),
            themed,
            rounds,
            Set.of(),
            Set.of());

    // When
    RotationResult result = RotationEngine.rotate(cafe, 7, LITTLE);

    // Then
    assertThat(RotationChecker.faults(cafe, result.rotation())).isEmpty();
    assertThat(result.figures().themesReached()).isEqualTo(result.bounds().themesReached());
    assertThat(result.figures().repeats()).isGreaterThanOrEqualTo(result.repeatsBound());
  }

  @Test
  void whereTwoMustMeetAgainInEveryRoundRegionsStillMix() {
    // Given eighteen people at four tables: five of them meet somebody again, whatever is planned
    Cafe cafe = cafe(18, 4, 5, 4, 0, 2, Set.of(), Set.of());

    // When
    RotationResult result = RotationEngine.rotate(cafe, 1);

    // Then
    assertThat(result.figures().repeats()).isEqualTo(6);
    assertThat(result.optimal()).isTrue();
    assertThat(result.regionMixing()).isEqualTo(1);
  }

  @Test
  void whereTablesAreAlikeMeetingNobodyTwiceComesFirst() {
    // Given tables without themes, at which four people stay for the others to meet nobody twice
    Cafe cafe = Cafe.plain(16, 4, 4, 4);

    // When
    RotationResult result = RotationEngine.rotate(cafe, 1);

    // Then
    assertThat(result.figures().repeats()).isZero();
    assertThat(result.figures().themesReached()).isLessThan(result.bounds().themesReached());
  }

  @Test
  void eightyOnePeopleOfSixRegionsAtTenHostedTables() {
    // Given
    Cafe cafe = cafe(81, 10, 9, 4, 10, 6, Set.of(), Set.of());

    // When
    RotationResult result = RotationEngine.rotate(cafe, 1);

    // Then
    assertThat(RotationChecker.faults(cafe, result.rotation())).isEmpty();
    assertThat(result.figures().repeats()).isZero();
    assertThat(result.figures().themesReached()).isEqualTo(71 * 4);
    assertThat(result.regionMixing()).isGreaterThan(0.99);
  }

  @Test
  void wishesAreHeard() {
    // Given
    Set<Pair> wishes = Set.of(Pair.of(0, 1), Pair.of(2, 3), Pair.of(10, 20));
    Set<Pair> strangers = Set.of(Pair.of(0, 2), Pair.of(1, 3), Pair.of(4, 5));
    Cafe cafe = cafe(24, 6, 4, 3, 0, 4, wishes, strangers);

    // When
    RotationResult result = RotationEngine.rotate(cafe, 1);

    // Then
    assertThat(RotationChecker.faults(cafe, result.rotation())).isEmpty();
    assertThat(result.figures().unmet()).isZero();
    assertThat(result.figures().repeats()).isZero();
  }

  @Test
  void withMorePeopleAtATableThanTablesTheLeastRepeatsAreFound() {
    // Given three tables of five in three rounds
    Cafe cafe = Cafe.plain(15, 3, 5, 3);

    // When
    RotationResult result = RotationEngine.rotate(cafe, 1);

    // Then
    assertThat(result.figures().repeats()).isEqualTo(12);
    assertThat(result.optimal()).isTrue();
  }

  static Cafe cafe(
      int people,
      int tables,
      int seats,
      int rounds,
      int hosts,
      int regions,
      Set<Pair> wishes,
      Set<Pair> strangers) {
    return new Cafe(
        IntStream.range(0, people)
            .mapToObj(i -> CafeParticipant.from("P" + i, "R" + i * regions / people))
            .toList(),
        IntStream.range(0, tables)
            .mapToObj(t -> t < hosts ? CafeTable.of(seats).hostedBy(t) : CafeTable.of(seats))
            .toList(),
        rounds,
        wishes,
        strangers);
  }
}
