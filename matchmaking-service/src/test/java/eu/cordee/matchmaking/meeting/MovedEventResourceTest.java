package eu.cordee.matchmaking.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.BookedFairs;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Overlaps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole event is moved, every meeting with it, in one message. {@code cordee.moved.slots} and
 * {@code cordee.moved.tables} say how large it is: 100 and 500 make 50,000 meetings.
 */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class MovedEventResourceTest {

  private static final int SLOTS = Integer.getInteger("cordee.moved.slots", 20);
  private static final int TABLES = Integer.getInteger("cordee.moved.tables", 25);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Each command of a transaction that writes has a number, and each row says which wrote it. */
  private static final String STATEMENTS =
      "(select distinct cmin::text from %s where event_id = ?)";

  @Inject BookedFairs booked;
  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Overlaps overlaps;

  private Fair fair;

  @BeforeEach
  void everyTableIsTakenInEverySlot() throws SQLException {
    fair = booked.open(SLOTS, TABLES);
  }

  @Test
  void allMeetingsAreCarriedInAFewStatements() {
    // When
    long begun = System.nanoTime();
    fairs.change(aDayLater(fair.event().tables()), 2);
    awaitNoneMisplaced();
    System.getLogger("test")
        .log(
            System.Logger.Level.INFO,
            "{0} meetings moved in {1} ms",
            SLOTS * TABLES,
            Duration.ofNanos(System.nanoTime() - begun).toMillis());
    // Then
    assertThat(standing()).isEqualTo(SLOTS * TABLES);
    assertThat(overlaps.of(fair.id())).isEmpty();
    assertThat(statementsThatWrote("occupancy")).isLessThanOrEqualTo(2);
  }

  @Test
  void whoseTimeIsTakenLosesItInAFewStatementsToo() {
    // Given that every host has something else all next day
    int hosts =
        database.change(
            """
            insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
            select gen_random_uuid(), 'PERSON', p.person_id, tstzrange(?::timestamptz, ?::timestamptz), 'COMMITMENT', gen_random_uuid()
            from participant_copy p where p.event_id = ? and exists (select 1 from meeting m where m.host_id = p.id)
            """,
            fair.event().startsAt().plus(A_DAY).toString(),
            fair.event().endsAt().plus(A_DAY).toString(),
            fair.id());
    assertThat(hosts).isEqualTo(TABLES);
    // When
    fairs.change(aDayLater(fair.event().tables()), 2);
    awaitNoneMisplaced();
    // Then
    assertThat(standing()).isZero();
    assertThat(overlaps.of(fair.id())).isEmpty();
    assertThat(
            database.count(
                "meeting_request where event_id = ? and unplaced_reason = 'NO_COMMON_SLOT' and version = 1",
                fair.id()))
        .isEqualTo(SLOTS * TABLES);
    assertThat(statementsThatWrote("meeting_request")).isOne();
  }

  @Test
  void whoseTableIsGoneSitsAtAnotherInAFewStatementsToo() {
    // Given that the first table is replaced by a new one
    List<EventMessage.Table> old = fair.event().tables();
    List<EventMessage.Table> tables =
        java.util.stream.IntStream.range(0, old.size())
            .mapToObj(
                i -> i == 0 ? new EventMessage.Table(UUID.randomUUID(), 1, "New") : old.get(i))
            .toList();
    // When
    fairs.change(aDayLater(tables), 2);
    awaitNoneMisplaced();
    // Then
    assertThat(standing()).isEqualTo(SLOTS * TABLES);
    assertThat(
            database.count(
                "meeting where event_id = ? and table_id = ?", fair.id(), tables.get(0).id()))
        .isEqualTo(SLOTS);
    assertThat(overlaps.of(fair.id())).isEmpty();
    assertThat(statementsThatWrote("occupancy")).isLessThanOrEqualTo(3);
  }

  private void awaitNoneMisplaced() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                database.count(
                        "event_copy where id = ? and starts_at = ?::timestamptz",
                        fair.id(),
                        fair.event().startsAt().plus(A_DAY).toString())
                    == 1);
    assertThat(
            database.count(
                "meeting m left join slot_copy s on s.id = m.slot_id where m.event_id = ? and m.state = 'CONFIRMED' and m.starts_at is distinct from s.starts_at",
                fair.id()))
        .isZero();
  }

  private long standing() {
    return database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id());
  }

  private long statementsThatWrote(String table) {
    return database.count(STATEMENTS.formatted(table) + " as writers", fair.id());
  }

  private EventMessage.State aDayLater(List<EventMessage.Table> tables) {
    EventMessage.State event = fair.event();
    return new EventMessage.State(
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.zone(),
        event.venue(),
        event.startsAt().plus(A_DAY),
        event.endsAt().plus(A_DAY),
        event.slots().stream()
            .map(
                slot ->
                    new EventMessage.Slot(
                        slot.id(),
                        slot.number(),
                        slot.startsAt().plus(A_DAY),
                        slot.endsAt().plus(A_DAY)))
            .toList(),
        tables,
        event.organiserIds());
  }
}
