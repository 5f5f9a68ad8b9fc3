package eu.cordee.event.cafe.guest;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.CapacityTrial;
import eu.cordee.kit.testing.CapacityTrial.Books;
import eu.cordee.kit.testing.CapacityTrial.Door;
import eu.cordee.kit.testing.UnguardedDoor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** G2 for cafés: exactly as many guests as seats, at every moment. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafeCapacityResourceTest {

  private static final int CROWD = 150;
  private static final int TABLES = 5;
  private static final int SEATS = 6;

  @Inject World world;
  @Inject AgroalDataSource database;

  @Test
  void manyPeopleGetExactlyTheSeatsThereAre() throws Exception {
    // Given
    CafeWorld cafe = CafeWorld.of(world, TABLES, SEATS, 3);
    List<UUID> people = world.people(CROWD);
    register(cafe, people);
    // When, then
    new CapacityTrial(new ServiceDoor(cafe), people).run();
  }

  /** The sabotage twin: the same trial fails without the conditional update and the check. */
  @Test
  void withoutTheProtectionTheSameTrialFails() throws Exception {
    // Given
    Door unguarded = UnguardedDoor.of(database, TABLES * SEATS);
    List<UUID> people = world.people(CROWD);
    // Then
    assertThatThrownBy(() -> new CapacityTrial(unguarded, people).run())
        .isInstanceOf(AssertionError.class);
  }

  private static void register(CafeWorld cafe, List<UUID> people) {
    List<Map<String, UUID>> rows =
        people.stream().map(one -> Map.of("reference", one, "personId", one)).toList();
    as(cafe.organiser)
        .body(Map.of("participants", rows))
        .post("/events/{id}/participants/imports", cafe.event)
        .then()
        .statusCode(200);
  }

  /** The service itself, over HTTP. */
  private final class ServiceDoor implements Door {

    private final CafeWorld cafe;
    private int tables = TABLES;

    ServiceDoor(CafeWorld cafe) {
      this.cafe = cafe;
    }

    @Override
    public Optional<UUID> enter(UUID person) {
      Response answer = cafe.join(person);
      if (answer.statusCode() == 409 && problem(answer).equals("capacity-full")) {
        return Optional.empty();
      }
      if (answer.statusCode() != 201 && answer.statusCode() != 202) {
        throw new AssertionError(answer.statusCode() + " " + answer.asString());
      }
      return Optional.of(UUID.fromString(answer.jsonPath().getString("id")));
    }

    @Override
    public void leave(UUID person, UUID place) {
      as(person).delete(cafe.path() + "/guests/" + place).then().statusCode(204);
    }

    @Override
    public void grow(int places) {
      tables++;
      as(cafe.organiser)
          .header("If-Match", "*")
          .body(CafeWorld.body(tables, SEATS, 3))
          .put(cafe.path())
          .then()
          .statusCode(200);
    }

    @Override
    public Books books() throws SQLException {
      return Books.read(
          database,
          """
          select capacity, taken,
            (select count(*) from cafe_guest g where g.cafe_id = c.id and state in ('PENDING', 'CONFIRMED'))
          from cafe c where id = ?
          """,
          cafe.cafe);
    }
  }
}
