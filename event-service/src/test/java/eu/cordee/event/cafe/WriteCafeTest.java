package eu.cordee.event.cafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import eu.cordee.event.cafe.WriteCafe.WriteRound;
import eu.cordee.event.cafe.WriteCafe.WriteTable;
import eu.cordee.event.event.Event;
import eu.cordee.kit.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of a café that reach over more than one field. */
class WriteCafeTest {

  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
  private static final UUID ADA = new UUID(0, 1);

  private static final List<WriteTable> TABLES =
      List.of(table("A", 4, ADA), table("B", 5, new UUID(0, 2)), table("C", 5, null));
  private static final List<WriteRound> ROUNDS = List.of(round(0, 20), round(20, 60));

  @Test
  void aCafeMayFillItsTimeAndTheEvents() {
    assertThatNoException().isThrownBy(() -> check(cafe(0, 60, TABLES, ROUNDS)));
  }

  @Test
  void aCafeEndsAfterItBegins() {
    assertRefused("endsAt", cafe(0, 0, TABLES, ROUNDS));
  }

  @Test
  void aCafeLiesWithinItsEvent() {
    assertRefused("startsAt", cafe(-1, 60, TABLES, ROUNDS));
    assertRefused("startsAt", cafe(0, 61, TABLES, ROUNDS));
  }

  @Test
  void aCafeHasNoMoreSeatsThanAPlanCanBeMadeFor() {
    // Given
    List<WriteTable> full = tables(20, 20);
    List<WriteTable> over = new ArrayList<>(full);
    over.add(table("One more", 1, null));
    // Then
    assertThatNoException().isThrownBy(() -> check(cafe(0, 60, full, ROUNDS)));
    assertRefused("tables", cafe(0, 60, over, ROUNDS));
  }

  @Test
  void noTwoTablesHaveOneLabelHoweverItIsWritten() {
    assertRefused(
        "tables[1].label",
        cafe(0, 60, List.of(table("Hall a", 4, null), table(" HALL A ", 4, null)), ROUNDS));
  }

  @Test
  void nobodyHostsTwoTables() {
    assertRefused(
        "tables[2].hostId",
        cafe(0, 60, List.of(table("A", 4, ADA), table("B", 4, null), table("C", 4, ADA)), ROUNDS));
  }

  @Test
  void roundsFollowOneAnotherFromTheCafesBeginning() {
    assertRefused("rounds[0].startsAt", cafe(1, 60, TABLES, ROUNDS));
    assertRefused("rounds[1].startsAt", cafe(0, 60, TABLES, List.of(round(0, 20), round(19, 40))));
  }

  @Test
  void roundsTakeTimeAndEndWithTheCafeAtTheLatest() {
    assertRefused("rounds[0].endsAt", cafe(0, 60, TABLES, List.of(round(5, 5))));
    assertRefused("rounds[1].endsAt", cafe(0, 59, TABLES, ROUNDS));
  }

  @Test
  void tablesAndRoundsAreNumberedAsTheyAreWritten() {
    // Given
    WriteCafe cafe = cafe(0, 60, List.of(table(" A ", 4, ADA), table("B", 5, null)), ROUNDS);
    // Then
    assertThat(cafe.plannedTables())
        .containsExactly(
            new CafeTablePlan(1, "A", 4, "", ADA, "", null),
            new CafeTablePlan(2, "B", 5, "", null, "", null));
    assertThat(WriteCafe.plannedRounds(ROUNDS, 3))
        .extracting(CafeRoundPlan::number)
        .containsExactly(3, 4);
  }

  private static void assertRefused(String field, WriteCafe cafe) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> check(cafe))
        .withMessageStartingWith(field + " ");
  }

  /** At an event that takes the hour after noon. */
  private static void check(WriteCafe cafe) {
    cafe.checkWithin(
        new Event() {
          @Override
          public boolean spans(Instant from, Instant until) {
            return !from.isBefore(NOON) && !until.isAfter(at(60));
          }
        });
  }

  private static WriteCafe cafe(
      int from, int until, List<WriteTable> tables, List<WriteRound> rounds) {
    return new WriteCafe("Trust", "Hall 1", at(from), at(until), tables, rounds);
  }

  private static List<WriteTable> tables(int many, int seats) {
    return IntStream.range(0, many)
        .mapToObj(number -> table("Table " + number, seats, null))
        .toList();
  }

  private static WriteTable table(String label, int seats, @Nullable UUID host) {
    return new WriteTable(label, seats, null, host, null);
  }

  private static WriteRound round(int from, int until) {
    return new WriteRound(at(from), at(until), null);
  }

  private static Instant at(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }
}
