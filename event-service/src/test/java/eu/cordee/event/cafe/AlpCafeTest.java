package eu.cordee.event.cafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.cordee.event.cafe.WriteCafe.WriteRound;
import eu.cordee.event.cafe.WriteCafe.WriteTable;
import eu.cordee.kit.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock of a café, and what a change of its tables does to its capacity. */
class AlpCafeTest {

  private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

  private final AlpCafe cafe =
      new AlpCafe(
          UUID.randomUUID(),
          new WriteCafe(
              "Trust",
              "Hall 1",
              NOON,
              NOON.plus(Duration.ofHours(2)),
              List.of(table("A", 4), table("B", 5)),
              List.of(round(0), round(25))));

  @Test
  void goesFromRoundToRoundAndShowsUntilWhen() {
    // Given / When
    cafe.moveClock(CafeState.RUNNING, 1, NOON);
    Instant endOfRound = cafe.phaseUntil();
    cafe.moveClock(CafeState.MOVING, 1, NOON);
    Instant endOfMoving = cafe.phaseUntil();

    // Then
    assertThat(endOfRound).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
    assertThat(endOfMoving).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource({"RUNNING, 2", "MOVING, 0", "FINISHED, 0", "CANCELLED, 0", "RUNNING, 0"})
  void takesNoStepThatDoesNotBeginWhereItStands(CafeState to, int round) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> cafe.moveClock(to, round, NOON));
  }

  @Test
  void doesNotMoveOnAfterTheLastRound() {
    // Given
    cafe.moveClock(CafeState.RUNNING, 1, NOON);
    cafe.moveClock(CafeState.MOVING, 1, NOON);
    cafe.moveClock(CafeState.RUNNING, 2, NOON);

    // When / Then
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> cafe.moveClock(CafeState.MOVING, 2, NOON));
    cafe.moveClock(CafeState.FINISHED, 2, NOON);
    assertThat(cafe.state().isOver()).isTrue();
  }

  @Test
  void hearsTheSameStepTwiceAndKeepsItsTime() {
    // Given
    cafe.moveClock(CafeState.RUNNING, 1, NOON);

    // When
    cafe.moveClock(CafeState.RUNNING, 1, NOON.plusSeconds(30));

    // Then
    assertThat(cafe.phaseSince()).isEqualTo(NOON);
  }

  @Test
  void countsTheSeatsOfOpenTablesOnly() {
    // Given / When
    cafe.changeTables(table -> table.number() == 2 ? table.closed(0) : table);

    // Then
    assertThat(cafe.capacity()).isEqualTo(4);
  }

  private static WriteTable table(String label, int seats) {
    return new WriteTable(label, seats, null, null, null);
  }

  private static WriteRound round(int minutes) {
    Instant start = NOON.plus(Duration.ofMinutes(minutes));
    return new WriteRound(start, start.plus(Duration.ofMinutes(20)), "What do you need?");
  }
}
