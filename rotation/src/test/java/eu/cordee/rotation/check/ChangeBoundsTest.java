package eu.cordee.rotation.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChangeBoundsTest {

  /** All seatings of one round to come, or of two, judged by the checkers. */
  @Property(tries = 120)
  void noSeatingOfTheRoundsToComeBeatsTheBounds(
      @ForAll @IntRange(min = 4, max = 6) int people,
      @ForAll @IntRange(min = 1, max = 2) int done,
      @ForAll @IntRange(min = 0, max = 1) int late,
      @ForAll @IntRange(min = 0, max = 2) int leaving,
      @ForAll @IntRange(min = 0, max = 2) int hosts,
      @ForAll @IntRange(min = 0, max = 1) int third,
      @ForAll long seed) {
    // Given
    int tables = 2 + third;
    Cafe cafe = cafe(people, tables, hosts, done + 2 - third);
    Rotation before = random(cafe, new Random(seed));
    CafeChange change =
        new CafeChange(
            done,
            done + 2 - third,
            IntStream.range(0, late).mapToObj(i -> participant("L" + i, i)).toList(),
            Set.copyOf(IntStream.range(people - leaving, people).boxed().toList()),
            Set.of(),
            Map.of());

    // When
    RotationBounds bounds = ChangeBounds.of(cafe, before, change);

    // Then
    Cafe everyone = everyone(cafe, change);
    List<Rotation> all = new Seatings(cafe, before, change).all();
    assertThat(all).isNotEmpty();
    all.forEach(
        after -> {
          RotationFigures figures = RotationChecker.figures(everyone, after);
          assertThat(figures.repeats()).isGreaterThanOrEqualTo(bounds.repeats());
          assertThat(figures.sameRegion()).isGreaterThanOrEqualTo(bounds.sameRegion());
          assertThat(figures.sameKind()).isGreaterThanOrEqualTo(bounds.sameKind());
          assertThat(figures.themesReached()).isLessThanOrEqualTo(bounds.themesReached());
        });
  }

  @Test
  void theBoundIsTightWhereTablesMustMeetAgain() {
    // Given
    Cafe cafe = Cafe.plain(6, 2, 3, 2);
    Rotation before = Rotation.of(new int[][] {{0, 0, 0, 1, 1, 1}, {0, 0, 1, 0, 1, 1}}, 2);

    // When
    RotationBounds bounds = ChangeBounds.of(cafe, before, CafeChange.after(1, cafe));

    // Then
    assertThat(bounds.repeats()).isEqualTo(2);
    assertThat(RotationChecker.figures(cafe, before).repeats()).isEqualTo(2);
  }

  @Test
  void strangersAreNoPairsThatCouldStillMeet() {
    // Given
    Cafe cafe = Cafe.plain(4, 2, 2, 3);
    Rotation before = Rotation.of(new int[][] {{0, 0, 1, 1}, {0, 1, 0, 1}, {0, 1, 1, 0}}, 2);
    CafeChange free = CafeChange.after(1, cafe);

    // When
    RotationBounds apart =
        ChangeBounds.of(cafe, before, free.wishing(Set.of(), Set.of(Pair.of(0, 3))));

    // Then
    assertThat(ChangeBounds.of(cafe, before, free).repeats()).isZero();
    assertThat(apart.repeats()).isPositive();
  }

  private static CafeParticipant participant(String name, int index) {
    return new CafeParticipant(name, "R" + index % 2, "K" + index % 3, null, Set.of());
  }

  private static Cafe cafe(int people, int tables, int hosts, int rounds) {
    List<CafeTable> all = new ArrayList<>();
    for (int table = 0; table < tables; table++) {
      all.add(new CafeTable(4, table == 0 ? "Trust" : null, table < hosts ? table : -1));
    }
    return new Cafe(
        IntStream.range(0, people).mapToObj(i -> participant("P" + i, i)).toList(),
        all,
        rounds,
        Set.of(),
        Set.of());
  }

  private static Cafe everyone(Cafe cafe, CafeChange change) {
    List<CafeParticipant> people = new ArrayList<>(cafe.participants());
    people.addAll(change.latecomers());
    List<CafeTable> tables =
        cafe.tables().stream()
            .map(
                table ->
                    new CafeTable(
                        people.size(),
                        table.theme(),
                        change.leavers().contains(table.host()) ? -1 : table.host()))
            .toList();
    return new Cafe(people, tables, change.rounds(), Set.of(), Set.of());
  }

  /** Anybody anywhere, hosts at their tables; history need not be a good plan. */
  private static Rotation random(Cafe cafe, Random random) {
    int[][] tableOf = new int[cafe.rounds()][cafe.people()];
    for (int[] round : tableOf) {
      int[] sizes = new int[cafe.tables().size()];
      for (int person = 0; person < round.length; person++) {
        boolean host = person < sizes.length && cafe.tables().get(person).host() == person;
        int table = host ? person : random.nextInt(sizes.length);
        while (sizes[table] == 4) {
          table = (table + 1) % sizes.length;
        }
        sizes[table]++;
        round[person] = table;
      }
    }
    return Rotation.of(tableOf, cafe.tables().size());
  }

  /** Every valid way to sit in the rounds to come. */
  private record Seatings(Cafe cafe, Rotation before, CafeChange change) {

    List<Rotation> all() {
      int people = cafe.people() + change.latecomers().size();
      List<Rotation> found = new ArrayList<>();
      int[][] seats = Arrays.copyOf(before.tableOf(people), change.rounds());
      for (int round = change.roundsDone(); round < seats.length; round++) {
        seats[round] = new int[people];
      }
      sit(seats, change.roundsDone(), 0, found);
      return found;
    }

    private void sit(int[][] seats, int round, int person, List<Rotation> found) {
      if (round == seats.length) {
        Rotation after = Rotation.of(seats, cafe.tables().size());
        if (ChangeChecker.faults(cafe, before, change, after).isEmpty()) {
          found.add(after);
        }
        return;
      }
      if (person == seats[round].length) {
        sit(seats, round + 1, 0, found);
        return;
      }
      if (change.leavers().contains(person)) {
        seats[round][person] = Rotation.ABSENT;
        sit(seats, round, person + 1, found);
        return;
      }
      for (int table = 0; table < cafe.tables().size(); table++) {
        seats[round][person] = table;
        sit(seats, round, person + 1, found);
      }
    }
  }
}
