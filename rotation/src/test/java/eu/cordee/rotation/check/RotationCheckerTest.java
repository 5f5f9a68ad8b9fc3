package eu.cordee.rotation.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotationCheckerTest {

  private static final Cafe FOUR_AT_TWO = Cafe.plain(4, 2, 2, 2);
  private static final Rotation GOOD =
      new Rotation(
          List.of(List.of(List.of(0, 1), List.of(2, 3)), List.of(List.of(0, 2), List.of(1, 3))));

  @Test
  void findsNothingWrongWithAGoodRotation() {
    // Given / When
    List<String> faults = RotationChecker.faults(FOUR_AT_TWO, GOOD);

    // Then
    assertThat(faults).isEmpty();
  }

  @Test
  void countsRepeatsOneByOne() {
    // Given a pair that meets three times
    Cafe cafe = Cafe.plain(4, 2, 2, 3);
    List<List<Integer>> round = List.of(List.of(0, 1), List.of(2, 3));

    // When
    RotationFigures figures =
        RotationChecker.figures(cafe, new Rotation(List.of(round, round, round)));

    // Then
    assertThat(figures.repeats()).isEqualTo(4);
    assertThat(figures.mostMeetings()).isEqualTo(3);
  }

  @Test
  void countsRegionsWishesAndLanguages() {
    // Given
    CafeParticipant rhone = new CafeParticipant("a", "Rhône", "SME", null, Set.of("fr"));
    CafeParticipant again = new CafeParticipant("b", "Rhône", "institute", null, Set.of("de"));
    CafeParticipant tyrol = new CafeParticipant("c", "Tyrol", "SME", null, Set.of());
    CafeParticipant nowhere = CafeParticipant.of("d");
    Cafe cafe =
        new Cafe(
            List.of(rhone, again, tyrol, nowhere),
            List.of(CafeTable.of(2), CafeTable.of(2)),
            1,
            Set.of(Pair.of(0, 3)),
            Set.of());

    // When
    RotationFigures figures =
        RotationChecker.figures(cafe, new Rotation(List.of(List.of(List.of(0, 1), List.of(2, 3)))));

    // Then
    assertThat(figures.sameRegion()).isEqualTo(1);
    assertThat(figures.sameKind()).isZero();
    assertThat(figures.unmet()).isEqualTo(1);
    assertThat(figures.speechless()).isEqualTo(1);
  }

  @Test
  void refusesSomebodySeatedTwice() {
    // Given / When
    List<String> faults = faults(List.of(List.of(0, 0), List.of(2, 3)));

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("twice"));
  }

  @Test
  void refusesSomebodyLeftStanding() {
    // Given / When
    List<String> faults = faults(List.of(List.of(0, 1), List.of(2)));

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("standing"));
  }

  @Test
  void refusesAStranger() {
    // Given / When
    List<String> faults = faults(List.of(List.of(0, 1), List.of(2, 9)));

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("unknown"));
  }

  @Test
  void refusesMorePeopleThanSeats() {
    // Given / When
    List<String> faults = faults(List.of(List.of(0, 1, 2), List.of(3)));

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("more at table"));
  }

  @Test
  void refusesAMissingRoundAndAMissingTable() {
    // Given
    Rotation short1 = new Rotation(GOOD.rounds().subList(0, 1));
    Rotation narrow = new Rotation(List.of(List.of(List.of(0, 1)), List.of(List.of(2, 3))));

    // When / Then
    assertThat(RotationChecker.faults(FOUR_AT_TWO, short1)).isNotEmpty();
    assertThat(RotationChecker.faults(FOUR_AT_TWO, narrow)).isNotEmpty();
  }

  @Test
  void refusesAnUnevenRound() {
    // Given six people who could sit three and three
    Cafe cafe = Cafe.plain(6, 2, 4, 1);

    // When
    List<String> faults =
        RotationChecker.faults(
            cafe, new Rotation(List.of(List.of(List.of(0, 1, 2, 3), List.of(4, 5)))));

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("emptier"));
  }

  @Test
  void refusesAHostWhoWanders() {
    // Given
    Cafe cafe =
        new Cafe(
            FOUR_AT_TWO.participants(),
            List.of(CafeTable.of(2).hostedBy(0), CafeTable.of(2).hostedBy(3)),
            1,
            Set.of(),
            Set.of());

    // When
    List<String> faults =
        RotationChecker.faults(cafe, new Rotation(List.of(List.of(List.of(2, 3), List.of(0, 1)))));

    // Then
    assertThat(faults).hasSize(2).allMatch(fault -> fault.contains("host"));
  }

  @Test
  void refusesTwoWhoMustNotMeet() {
    // Given
    Cafe cafe =
        new Cafe(
            FOUR_AT_TWO.participants(), FOUR_AT_TWO.tables(), 2, Set.of(), Set.of(Pair.of(1, 3)));

    // When
    List<String> faults = RotationChecker.faults(cafe, GOOD);

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("must not meet"));
  }

  private static List<String> faults(List<List<Integer>> secondRound) {
    return RotationChecker.faults(
        FOUR_AT_TWO, new Rotation(List.of(GOOD.rounds().getFirst(), secondRound)));
  }
}
