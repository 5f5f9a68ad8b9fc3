package eu.cordee.event.event;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.draft;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventDeleted;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.SessionMessage;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft can be thrown away with all that stands in it; what was published stays. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class DraftDeletionResourceTest {

  @Inject World world;
  @Inject Overheard overheard;

  private UUID clara;

  @BeforeEach
  void people() {
    clara = world.person();
  }

  @Test
  void aDraftGoesWithAllThatStandsInItAndTheOthersAreTold() {
    // Given
    UUID event = draft(clara, 10);
    String slots =
        """
        {"slots": [{"startsAt": "2027-09-25T08:00:00Z", "endsAt": "2027-09-25T08:20:00Z"}]}
        """;
    as(clara)
        .header("If-Match", "*")
        .body(slots)
        .put("/events/{id}/slots", event)
        .then()
        .statusCode(200);
    as(clara)
        .header("If-Match", "*")
        .body(Map.of("tables", List.of(Map.of("label", "1"))))
        .put("/events/{id}/tables", event)
        .then()
        .statusCode(200);
    UUID session = scheduled(clara, event, 3);
    UUID participant =
        World.id(
            as(clara)
                .body(Map.of("personId", world.person()))
                .post("/events/{id}/participants", event));
    CafeWorld.in(world, clara, event, 2, 4, 2);
    // When
    as(clara).delete("/events/{id}", event).then().statusCode(204);
    // Then
    assertThat(as(clara).get("/events/{id}", event).statusCode()).isEqualTo(404);
    assertThat(as(clara).queryParam("mine", true).get("/events").jsonPath().getList("items"))
        .isEmpty();
    for (String table :
        List.of("event_slot", "event_table", "participant", "session", "cafe", "event_organiser")) {
      assertThat(world.number("select count(*) from " + table + " where event_id = ?", event))
          .as(table)
          .isZero();
    }
    assertThat(overheard.awaitAbout(event, EventMessage.class, 4).getLast())
        .isInstanceOf(EventDeleted.class);
    assertThat(
            overheard
                .awaitAbout(participant, ParticipantMessage.class, 2)
                .getLast()
                .state()
                .active())
        .isFalse();
    assertThat(overheard.awaitAbout(session, SessionMessage.class, 2).getLast())
        .isInstanceOf(SessionMessage.SessionCancelled.class);
  }

  @Test
  void whatWasPublishedIsCancelledAndNotDeleted() {
    // Given
    UUID event = published(clara, 10);
    // When
    Response refused = as(clara).delete("/events/{id}", event);
    // Then
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(problem(refused)).isEqualTo("wrong-status");
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);
    assertThat(as(clara).delete("/events/{id}", event).statusCode()).isEqualTo(409);
  }
}
