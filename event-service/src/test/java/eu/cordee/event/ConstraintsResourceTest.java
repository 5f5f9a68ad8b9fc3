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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the schema itself promises, whatever the code around it does. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class ConstraintsResourceTest {

  private static final String CHECKED_AT_THE_END = "23514";
  private static final String EXCLUDED = "23P01";

  @Inject World world;
  @Inject AgroalDataSource database;

  @Test
  void nobodyHoldsAPlaceThatIsNotCounted() throws SQLException {
    UUID event = published(world.person(), 10);

    assertThat(refusal(participant(event))).isEqualTo(CHECKED_AT_THE_END);
  }

  @Test
  void noPlaceIsCountedThatNobodyHolds() throws SQLException {
    UUID event = published(world.person(), 10);

    assertThat(refusal("update event set taken = taken + 1 where id = '" + event + "'"))
        .isEqualTo(CHECKED_AT_THE_END);
  }

  @Test
  void whoComesIsCountedOnceAndWhoLeavesIsCountedOff() throws SQLException {
    UUID event = published(world.person(), 10);
    String count = "update event set taken = taken %s where id = '" + event + "'";
    String leave = "update participant set state = 'WITHDRAWN' where event_id = '" + event + "'";

    assertThat(refusal(participant(event), count.formatted("+ 1"))).isNull();
    assertThat(refusal(participant(event), count.formatted("+ 2"))).isEqualTo(CHECKED_AT_THE_END);
    assertThat(refusal(participant(event), count.formatted("+ 1"), leave))
        .isEqualTo(CHECKED_AT_THE_END);
    assertThat(refusal(participant(event), count.formatted("+ 1"), leave, count.formatted("- 1")))
        .isNull();
  }

  /** The sabotaged twin. */
  @Test
  void withoutTheConstraintAPlaceIsHeldUncounted() throws SQLException {
    UUID event = published(world.person(), 10);

    assertThat(
            refusal("alter table participant disable trigger places_are_exact", participant(event)))
        .isNull();
  }

  @Test
  void aSessionForgetsWhosePlacesItCounted() throws SQLException {
    UUID event = published(world.person(), 10);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(participant(event));
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

  private @Nullable String refusal(String... statements) throws SQLException {
    return RefusedStatements.refusal(database, statements);
  }

  private static String participant(UUID event) {
    return """
        insert into participant (id, version, changed_at, event_id, person_id, state, registered_at)
        values (gen_random_uuid(), 0, now(), '%s', gen_random_uuid(), 'REGISTERED', now())
        """
        .formatted(event);
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
}
