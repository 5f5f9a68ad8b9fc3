package eu.cordee.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.bench.wire.Load;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the document looks like, and how the tools' output is read. */
class ReportShapeTest {

  @Test
  void aComparisonShowsMediansEveryRoundAndTheirRatio() {
    // Given
    Comparison comparison = new Comparison("bookings per second", "pgbench");

    // When
    List.of(30.0, 10.0, 20.0).forEach(comparison::cordee);
    List.of(40.0, 50.0, 60.0).forEach(comparison::reference);

    // Then
    assertThat(comparison.toJson())
        .containsExactly(
            entry("unit", "bookings per second"),
            entry("cordee", 20.0),
            entry("cordeeRounds", List.of(30.0, 10.0, 20.0)),
            entry("pgbench", 50.0),
            entry("pgbenchRounds", List.of(40.0, 50.0, 60.0)),
            entry("ratio", 0.333));
  }

  @Test
  void withoutTheReferenceThereIsNoRatio() {
    // Given
    Comparison comparison = new Comparison("requests per second", "nginx");

    // When
    comparison.cordee(10);

    // Then
    assertThat(comparison.toJson()).containsEntry("nginx", "absent").doesNotContainKey("ratio");
  }

  @Test
  void latencyIsToldInMilliseconds() {
    assertThat(Latency.json(new long[] {1_500_000, 2_000_000}))
        .containsEntry("samples", 2)
        .containsEntry("p50", 1.5)
        .containsEntry("p99", 2.0);
  }

  @Test
  void mailsAreSettledWhenNoneOfThemIsUnderWay() {
    assertThat(Inboxes.isSettled(Map.of("SENT", 9L, "UNKNOWN", 1L, "NONE", 2L))).isTrue();
    for (String state : List.of("NOT_QUEUED", "OPEN", "CLAIMED", "SENDING")) {
      assertThat(Inboxes.isSettled(Map.of("SENT", 9L, state, 1L))).as(state).isFalse();
    }
  }

  @Test
  void startUpIsReadFromEachKindOfLog() {
    assertThat(Processes.seconds("INFO gateway started in 3.25s. Listening on: x")).hasValue(3.25);
    assertThat(
            Processes.seconds(
                """
                2026-11-22 03:33:04.685 UTC [1] LOG:  starting PostgreSQL 18
                2026-11-22 03:33:04.700 UTC [1] LOG:  listening
                2026-11-22 03:33:05.185 UTC [1] LOG:  database system is ready to accept connections
                """))
        .hasValue(0.5);
    assertThat(
            Processes.seconds(
                """
                2026-11-22T03:32:02.000 INFO Log4jController
                2026-11-22T03:32:09.500 INFO Kafka Server started
                2026-11-22T03:33:02.000 INFO Log4jController
                2026-11-22T03:33:02.900 INFO other
                2026-11-22T03:33:04.500 INFO Kafka Server started
                """))
        .hasValue(2.5);
    assertThat(Processes.seconds("nothing of the kind")).isEmpty();
  }

  @Test
  void aRunOfPgbenchWithBrokenClientsIsNoMeasurement() {
    assertThat(Scratch.rate("latency average = 1 ms\ntps = 812.5 (without connecting)\n"))
        .isEqualTo(812.5);
    assertThatThrownBy(() -> Scratch.rate("Client 1 aborted\ntps = 812.5 (x)\n"))
        .isInstanceOf(LaunchException.class);
  }

  @Test
  void everyPlaceholderOfTheScriptsIsFilled() {
    for (String script : List.of("booking.sql", "contended.sql")) {
      assertThat(Scratch.withIds(Scratch.resource(script))).doesNotContainPattern("@[A-Z_]+@");
    }
  }

  @Test
  void aRoundWithUnexpectedAnswersIsRefused() {
    Load.Round round = new Load.Round(1, Map.of(201, 5L, 500, 1L), new long[6]);
    assertThat(round.perSecond()).isEqualTo(6);
    assertThatThrownBy(() -> round.requireOnly(201)).isInstanceOf(LaunchException.class);
    assertThat(round.requireOnly(201, 500)).isSameAs(round);
  }
}
