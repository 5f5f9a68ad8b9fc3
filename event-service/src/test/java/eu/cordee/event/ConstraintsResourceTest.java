package eu.cordee.event;

import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.RefusedStatements;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the schema itself promises, whatever the code around it does. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class ConstraintsResourceTest {

  private static final String CHECKED_AT_THE_END = "23514";
  private static final String EXCLUDED = "23P01";

  private static final String SESSION_ROW =
      """
      insert into session (id, version, changed_at, event_id, title, description, room, starts_at, ends_at, capacity)
      values ('%s', 0, now(), '%s', 'Session', '', 'Room', now(), now() + interval '1 hour', 10)
      """;

  private static final String SIGNUP =
      """
      insert into signup (id, version, changed_at, event_id, session_id, participant_id, person_id, state, reason)
      values (gen_random_uuid(), 0, now(), '%s', '%s', '%s', gen_random_uuid(), 'PENDING', '')
      """;

  private static final String GUEST =
      """
      insert into cafe_guest (id, version, changed_at, event_id, cafe_id, participant_id, person_id, state, reason,
        region, kind, cluster, languages)
      values (gen_random_uuid(), 0, now(), '%s', '%s', '%s', gen_random_uuid(), 'PENDING', '', '', '', '', '{}')
      """;

  private final Holder holder = new Holder();

  @Inject World world;
  @Inject AgroalDataSource database;

  @ParameterizedTest
  @EnumSource
  void nobodyHoldsAPlaceThatIsNotCounted(Places places) throws SQLException {
    String[] there = places.there(published(world.person(), 10), holder);

    assertThat(refusal(with(there, places.part(holder)))).isEqualTo(CHECKED_AT_THE_END);
  }

  @ParameterizedTest
  @EnumSource
  void noPlaceIsCountedThatNobodyHolds(Places places) throws SQLException {
    String[] there = places.there(published(world.person(), 10), holder);

    assertThat(refusal(with(there, places.count("+ 1", holder)))).isEqualTo(CHECKED_AT_THE_END);
  }

  @ParameterizedTest
  @EnumSource
  void whoComesIsCountedOnceAndWhoLeavesIsCountedOff(Places places) throws SQLException {
    String[] there = places.there(published(world.person(), 10), holder);
    String come = places.part(holder);
    String leave = places.leave(holder);

    assertThat(refusal(with(there, come, places.count("+ 1", holder)))).isNull();
    assertThat(refusal(with(there, come, places.count("+ 2", holder))))
        .isEqualTo(CHECKED_AT_THE_END);
    assertThat(refusal(with(there, come, places.count("+ 1", holder), leave)))
        .isEqualTo(CHECKED_AT_THE_END);
    assertThat(
            refusal(
                with(there, come, places.count("+ 1", holder), leave, places.count("- 1", holder))))
        .isNull();
  }

  /** The sabotaged twin. */
  @ParameterizedTest
  @EnumSource
  void withoutTheConstraintAPlaceIsHeldUncountedOrCountedAndNotHeld(Places places)
      throws SQLException {
    String[] there = places.there(published(world.person(), 10), holder);
    String[] unguarded =
        with(
            new String[] {
              "alter table " + places.part + " disable trigger places_are_exact",
              "alter table " + places.whole + " disable trigger places_are_exact"
            },
            there);

    assertThat(refusal(with(unguarded, places.part(holder)))).isNull();
    assertThat(refusal(with(unguarded, places.count("+ 1", holder)))).isNull();
  }

  /** What has places, and who holds one. */
  enum Places {
    EVENT("event", "participant", ""),
    SESSION("session", "signup", SIGNUP),
    CAFE("cafe", "cafe_guest", GUEST);

    private final String whole;
    private final String part;
    private final String insert;

    Places(String whole, String part, String insert) {
      this.whole = whole;
      this.part = part;
      this.insert = insert;
    }

    /** An event, and what has places in it, with a participant who holds none of them yet. */
    String[] there(UUID event, Holder holder) {
      holder.event = event;
      holder.whole = this == EVENT ? event : UUID.randomUUID();
      return switch (this) {
        case EVENT -> new String[0];
        case SESSION ->
            new String[] {
              SESSION_ROW.formatted(holder.whole, event),
              participant(holder),
              EVENT.count("+ 1", holder.ofTheEvent())
            };
        case CAFE ->
            new String[] {
              cafe(event, holder.whole),
              participant(holder),
              EVENT.count("+ 1", holder.ofTheEvent())
            };
      };
    }

    /** Somebody takes a place. */
    String part(Holder holder) {
      return this == EVENT
          ? participant(holder)
          : insert.formatted(holder.event, holder.whole, holder.participant);
    }

    String count(String change, Holder holder) {
      return "update "
          + whole
          + " set taken = taken "
          + change
          + " where id = '"
          + holder.whole
          + "'";
    }

    String leave(Holder holder) {
      return "update "
          + part
          + " set state = 'WITHDRAWN' where "
          + whole
          + "_id = '"
          + holder.whole
          + "'";
    }
  }

  /** One participant of one event, and where the place is that is taken. */
  private static final class Holder {
    private final UUID participant = UUID.randomUUID();
    private UUID event = participant;
    private UUID whole = participant;

    Holder ofTheEvent() {
      Holder same = new Holder();
      same.event = event;
      same.whole = event;
      return same;
    }
  }

  private static String[] with(String[] first, String... then) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(then)).toArray(String[]::new);
  }

  @Test
  void aSessionForgetsWhosePlacesItCounted() throws SQLException {
    UUID event = published(world.person(), 10);
    Places.EVENT.there(event, holder);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(participant(holder));
      assertThat(settings(statement, event)).as("while it counts").contains("" + event);
      connection.rollback();

      assertThat(settings(statement, event)).as("afterwards").doesNotContain("" + event);
      connection.rollback();
    }
  }

  /** Names and values of what such a session may still have; a name stays, even without a value. */
  private static String settings(Statement statement, UUID event) throws SQLException {
    String ofItsOwn = "cordee.places_" + event.toString().replace("-", "");
    try (ResultSet row =
        statement.executeQuery(
            "select current_setting('cordee.places', true), current_setting('%s', true)"
                .formatted(ofItsOwn))) {
      row.next();
      return row.getString(1) + (row.getString(2) == null ? "" : event);
    }
  }

  @Test
  void anEntryOfTheHarvestBelongsToOneCafe() throws SQLException {
    UUID event = published(world.person(), 10);
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    UUID entry = UUID.randomUUID();
    String[] cafes = {cafe(event, one), cafe(event, other)};

    assertThat(refusal(cafes[0], cafes[1], edit(entry, one), edit(entry, one))).isNull();
    assertThat(refusal(cafes[0], cafes[1], edit(entry, one), edit(entry, other)))
        .isEqualTo(EXCLUDED);
    assertThat(
            refusal(
                cafes[0],
                cafes[1],
                "alter table harvest_edit drop constraint harvest_entry_has_one_cafe",
                edit(entry, one),
                edit(entry, other)))
        .as("the sabotaged twin")
        .isNull();
  }

  @Test
  void aVoteIsInTheCafeOfItsEntry() throws SQLException {
    UUID event = published(world.person(), 10);
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    UUID entry = UUID.randomUUID();
    String[] cafes = {cafe(event, one), cafe(event, other)};

    assertThat(refusal(with(cafes, vote(entry, one), vote(entry, one)))).isNull();
    assertThat(refusal(with(cafes, vote(entry, one), vote(entry, other)))).isEqualTo(EXCLUDED);
    assertThat(
            refusal(
                with(
                    cafes,
                    "alter table harvest_vote drop constraint harvest_vote_is_in_one_cafe",
                    vote(entry, one),
                    vote(entry, other))))
        .as("the sabotaged twin")
        .isNull();
  }

  private @Nullable String refusal(String... statements) throws SQLException {
    return RefusedStatements.refusal(database, statements);
  }

  private static String participant(Holder holder) {
    return """
        insert into participant (id, version, changed_at, event_id, person_id, state, registered_at)
        values ('%s', 0, now(), '%s', gen_random_uuid(), 'REGISTERED', now())
        """
        .formatted(holder.participant, holder.event);
  }

  private static String cafe(UUID event, UUID id) {
    return """
        insert into cafe (id, version, changed_at, event_id, title, place, starts_at, ends_at, state, round, capacity)
        values ('%s', 0, now(), '%s', 'Café', 'Hall', now(), now() + interval '1 hour', 'PLANNED', 0, 10)
        """
        .formatted(id, event);
  }

  private static String edit(UUID entry, UUID cafe) {
    return """
        insert into harvest_edit (entry_id, device_id, clock, cafe_id, replaces, table_number, round, kind, text,
          author_id, written_at)
        values ('%s', gen_random_uuid(), 1, '%s', '{}', 1, 1, 'INSIGHT', 'text', gen_random_uuid(), now())
        """
        .formatted(entry, cafe);
  }

  private static String vote(UUID entry, UUID cafe) {
    return """
        insert into harvest_vote (entry_id, person_id, cafe_id, up, clock)
        values ('%s', gen_random_uuid(), '%s', true, 1)
        """
        .formatted(entry, cafe);
  }
}
