package eu.cordee.event.figure;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisers see of their event at a glance. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class EventFiguresResourceTest {

  @Inject World world;

  private UUID clara;
  private UUID event;

  @BeforeEach
  void aFair() {
    clara = world.person();
    event = World.published(clara, 3);
  }

  @Test
  void countsWhoComesAndFromWhereAndSinceWhen() {
    // Given
    UUID ada = World.participant(event, world.person());
    UUID ben = World.participant(event, world.person());
    UUID gone = World.participant(event, world.person());
    as(clara).delete("/events/{id}/participants/{gone}", event, gone).then().statusCode(204);
    worksIn(ada, "CH", "COMPANY");
    // In Paris this is the next day already.
    world.change("update participant set registered_at = '2026-06-30T22:30:00Z' where id = ?", ada);
    world.change("update participant set registered_at = '2026-07-03T10:00:00Z' where id = ?", ben);

    // When
    JsonPath figures = figures();

    // Then
    assertThat(figures.getLong("registered")).isEqualTo(2);
    assertThat(figures.getList("days.name")).containsExactly("2026-07-01", "2026-07-03");
    assertThat(figures.getList("countries.name")).containsExactlyInAnyOrder("CH", "");
    assertThat(figures.getList("kinds.name")).containsExactlyInAnyOrder("COMPANY", "");
  }

  @Test
  void countsWhoWaitsWithAndWithoutAnOffer() {
    // Given
    UUID small = World.published(clara, 1);
    UUID place = World.participant(small, world.person());
    for (UUID one : world.people(2)) {
      World.id(as(one).post("/events/{id}/waitlist", small));
    }
    as(clara).delete("/events/{id}/participants/{place}", small, place).then().statusCode(204);

    // Then
    JsonPath figures = as(clara).get("/events/{id}/figures", small).jsonPath();
    assertThat(figures.getLong("registered")).isZero();
    assertThat(figures.getLong("waiting")).isEqualTo(2);
  }

  @Test
  void saysHowFullSessionsAre() {
    // Given
    World.scheduled(clara, event, 40);

    // When
    JsonPath figures = figures();

    // Then
    assertThat(figures.getList("sessions.name")).containsExactly("Workshop");
    assertThat(figures.getList("sessions.count")).isEqualTo(List.of(0));
    assertThat(figures.getList("sessions.most")).isEqualTo(List.of(40));
    assertThat(figures.getList("cafes")).isEmpty();
  }

  private JsonPath figures() {
    return as(clara).get("/events/{id}/figures", event).then().statusCode(200).extract().jsonPath();
  }

  private void worksIn(UUID participant, String country, String kind) {
    UUID works = Ids.next();
    world.change(
        "insert into known_organisation (id, kind, country, nuts, name) select id, '%s', '%s', '', 'Works' from (select ?::uuid as id) as one"
            .formatted(kind, country),
        works);
    world.change(
        "update participant set organisation_id = '" + works + "' where id = ?", participant);
  }
}
