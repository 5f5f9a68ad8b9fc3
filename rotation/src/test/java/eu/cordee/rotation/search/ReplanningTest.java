package eu.cordee.rotation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.rotation.check.ChangeChecker;
import eu.cordee.rotation.check.ChangedRotation;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReplanningTest {

  private static final Cafe FORTY = Cafe.plain(40, 8, 7, 5);
  private static final Rotation PLANNED = RotationEngine.rotate(FORTY, 1).rotation();
  private static final Cafe TWELVE = Cafe.plain(12, 3, 4, 3);
  private static final Rotation THREE_ROUNDS = RotationEngine.rotate(TWELVE, 1).rotation();

  @Property(tries = 60)
  void thePastIsKeptAndTheRestIsValid(
      @ForAll @IntRange(min = 0, max = 4) int done,
      @ForAll @IntRange(min = 0, max = 6) int late,
      @ForAll @IntRange(min = 0, max = 8) int leaving,
      @ForAll @IntRange(min = 0, max = 1) int closing,
      @ForAll @IntRange(min = -2, max = 1) int cut) {
    // Given
    CafeChange change =
        new CafeChange(
            done,
            Math.max(done, 5 - cut),
            IntStream.range(0, late).mapToObj(i -> CafeParticipant.of("L" + i)).toList(),
            Set.copyOf(IntStream.range(3, 3 + leaving).boxed().toList()),
            closing == 1 ? Set.of(2) : Set.of(),
            Map.of());

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
    assertThat(changed.newBadges().size()).isGreaterThanOrEqualTo(changed.leastNewBadges());
  }

  @Property(tries = 40)
  void noChangeIsBetterThanItsBounds(
      @ForAll @IntRange(min = 0, max = 4) int done,
      @ForAll @IntRange(min = 0, max = 8) int leaving,
      @ForAll @IntRange(min = 0, max = 1) int closing) {
    // Given
    CafeChange change =
        CafeChange.after(done, FORTY)
            .leaving(IntStream.range(3, 3 + leaving).boxed().toArray(Integer[]::new))
            .closing(closing == 1 ? new Integer[] {2} : new Integer[] {});

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.figures().repeats()).isGreaterThanOrEqualTo(changed.bounds().repeats());
    assertThat(changed.figures().themesReached())
        .isLessThanOrEqualTo(changed.bounds().themesReached());
  }

  @Test
  void aWishAfterTheStartBringsTwoTogetherForAFewBadges() {
    // Given
    Pair pair = neverMeeting(FORTY, PLANNED);
    CafeChange change = CafeChange.after(2, FORTY).wishing(Set.of(pair), Set.of());

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.figures().unmet()).isZero();
    assertThat(changed.newBadges()).hasSizeBetween(1, 2);
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
  }

  @Test
  void aWishAfterTheStartKeepsALatecomerFromSomebody() {
    // Given
    CafeParticipant late = CafeParticipant.of("late");
    Set<Pair> apart = Set.of(Pair.of(0, 40), Pair.of(1, 40), Pair.of(2, 40));
    CafeChange change =
        CafeChange.after(1, FORTY).arriving(late).wishing(Set.of(Pair.of(3, 40)), apart);

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
    assertThat(changed.figures().unmet()).isZero();
  }

  private static Pair neverMeeting(Cafe cafe, Rotation rotation) {
    for (int other = 1; other < cafe.people(); other++) {
      Pair pair = Pair.of(0, other);
      if (rotation.rounds().stream()
          .flatMap(List::stream)
          .noneMatch(table -> table.containsAll(List.of(pair.first(), pair.second())))) {
        return pair;
      }
    }
    throw new AssertionError("all meet");
  }

  @Test
  void latecomersCostNobodyABadgeAndMeetNobodyTwice() {
    // Given
    CafeChange change =
        CafeChange.after(1, FORTY).arriving(CafeParticipant.of("Lena"), CafeParticipant.of("Luc"));

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.newBadges()).isEmpty();
    assertThat(changed.figures().repeats()).isZero();
  }

  @Test
  void leaversCostNobodyABadge() {
    // Given
    CafeChange change = CafeChange.after(2, FORTY).leaving(0, 7, 39);

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.newBadges()).isEmpty();
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
  }

  @Test
  void nobodyIsLeftAloneAtATable() {
    // Given twelve people at three tables: of those at one in round two all but one leave, and two
    // of those at the next
    List<List<Integer>> second = THREE_ROUNDS.rounds().get(1);
    List<Integer> leaving = new ArrayList<>(second.getFirst().subList(0, 3));
    leaving.addAll(second.get(1).subList(0, 2));
    CafeChange change = CafeChange.after(1, TWELVE).leaving(leaving.toArray(Integer[]::new));

    // When
    ChangedRotation changed = Replanning.replan(TWELVE, THREE_ROUNDS, change);

    // Then
    assertThat(ChangeChecker.faults(TWELVE, THREE_ROUNDS, change, changed.rotation())).isEmpty();
    assertThat(changed.rotation().rounds().subList(1, 3))
        .allMatch(round -> round.stream().noneMatch(table -> table.size() == 1));
  }

  /** However few stay, as long as there are two for each table. */
  @Property(tries = 60)
  void thoseWhoStaySitInCompany(
      @ForAll @IntRange(min = 1, max = 6) int leaving, @ForAll long seed) {
    // Given
    List<Integer> people = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
    Collections.shuffle(people, new Random(seed));
    CafeChange change =
        CafeChange.after(1, TWELVE).leaving(people.subList(0, leaving).toArray(Integer[]::new));

    // When
    ChangedRotation changed = Replanning.replan(TWELVE, THREE_ROUNDS, change);

    // Then
    assertThat(ChangeChecker.faults(TWELVE, THREE_ROUNDS, change, changed.rotation())).isEmpty();
  }

  @Test
  void aClosedTableChangesOnlyTheBadgesThatNamedIt() {
    // Given
    CafeChange change = CafeChange.after(3, FORTY).closing(5);

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.newBadges()).hasSize(changed.leastNewBadges());
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
  }

  @Test
  void hostsChosenAfterRoundOneStay() {
    // Given
    Map<Integer, Integer> hosts = new HashMap<>();
    List<List<Integer>> first = PLANNED.rounds().getFirst();
    for (int table = 0; table < first.size(); table++) {
      hosts.put(table, first.get(table).getFirst());
    }
    CafeChange change = CafeChange.after(1, FORTY).hostedBy(hosts);

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
    assertThat(changed.newBadges()).isSubsetOf(Set.copyOf(hosts.values()));
  }

  @Test
  void aNewHostIsKeptApartFromWhoWouldComeToTheTable() {
    // Given somebody who comes to the new host's table in the second round, as planned
    int host = PLANNED.rounds().getFirst().getFirst().getFirst();
    List<Integer> second = PLANNED.rounds().get(1).getFirst();
    int stranger = second.stream().filter(person -> person != host).findFirst().orElseThrow();
    Cafe apart =
        new Cafe(
            FORTY.participants(), FORTY.tables(), 5, Set.of(), Set.of(Pair.of(host, stranger)));
    CafeChange change = CafeChange.after(1, apart).hostedBy(Map.of(0, host));

    // When
    ChangedRotation changed = Replanning.replan(apart, PLANNED, change);

    // Then
    assertThat(ChangeChecker.faults(apart, PLANNED, change, changed.rotation())).isEmpty();
    assertThat(changed.newBadges()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aCutRoundLeavesTheOthersAlone() {
    // Given
    CafeChange change = CafeChange.after(2, FORTY).cutTo(4);

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.rotation().rounds()).isEqualTo(PLANNED.rounds().subList(0, 4));
  }

  @Test
  void anAddedRoundChangesNoBadgeAndRepeatsNobody() {
    // Given
    CafeChange change = CafeChange.after(2, FORTY).extendedTo(6);

    // When
    ChangedRotation changed = Replanning.replan(FORTY, PLANNED, change);

    // Then
    assertThat(changed.rotation().rounds().subList(0, 5)).isEqualTo(PLANNED.rounds());
    assertThat(ChangeChecker.faults(FORTY, PLANNED, change, changed.rotation())).isEmpty();
    assertThat(changed.newBadges()).isEmpty();
    assertThat(changed.figures().repeats()).isZero();
  }

  /** The sabotage twin of keeping the past. */
  @Test
  void aTamperedPastIsFound() {
    // Given a rotation whose first round was exchanged for its second
    CafeChange change = CafeChange.after(1, FORTY);
    List<List<List<Integer>>> rounds = PLANNED.rounds();
    Rotation tampered =
        new Rotation(
            List.of(rounds.get(1), rounds.get(0), rounds.get(2), rounds.get(3), rounds.get(4)));

    // When
    List<String> faults = ChangeChecker.faults(FORTY, PLANNED, change, tampered);

    // Then
    assertThat(faults).anyMatch(fault -> fault.contains("over"));
  }

  @Test
  void refusesWhatCannotBeSeated() {
    // Given
    CafeChange cutIntoThePast = CafeChange.after(3, FORTY).cutTo(2);
    CafeChange noTables = CafeChange.after(1, FORTY).closing(0, 1, 2);

    // When / Then
    assertThatThrownBy(() -> Replanning.replan(FORTY, PLANNED, cutIntoThePast))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Replanning.replan(FORTY, PLANNED, noTables))
        .hasMessageContaining("do not fit");
  }
}
