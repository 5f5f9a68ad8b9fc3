package eu.cordee.event.event;

import static eu.cordee.event.testing.World.anonymous;
import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.draft;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.id;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.register;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.contracts.EventMessage;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an event, from draft to cancellation. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class EventResourceTest {

  @Inject World world;
  @Inject Overheard overheard;

  private UUID clara;
  private UUID ada;

  @BeforeEach
  void people() {
    clara = world.person();
    ada = world.person();
  }

  @Test
  void anOrganiserDescribesPublishesAndCancels() {
    // Given
    Response made = as(clara, "organiser").body(fair(10)).post("/events");
    UUID event = id(made);
    assertThat(made.jsonPath().getString("status")).isEqualTo("DRAFT");
    assertThat(made.jsonPath().getString("myRole")).isEqualTo("ORGANISER");
    assertThat(made.jsonPath().getBoolean("registrationOpen")).isTrue();
    // When
    Response described =
        as(clara)
            .header("If-Match", made.header("ETag"))
            .body(fair("Micronora 2027", 20))
            .put("/events/{id}", event);
    Response published = as(clara).post("/events/{id}/publication", event);
    Response cancelled = as(clara).post("/events/{id}/cancellation", event);
    // Then
    assertThat(described.jsonPath().getString("title")).isEqualTo("Micronora 2027");
    assertThat(described.jsonPath().getInt("capacity")).isEqualTo(20);
    assertThat(published.jsonPath().getString("status")).isEqualTo("PUBLISHED");
    assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CANCELLED");
    List<EventMessage> told = overheard.awaitAbout(event, EventMessage.class, 4);
    assertThat(told)
        .extracting(message -> message.getClass().getSimpleName())
        .containsExactly("EventCreated", "EventChanged", "EventPublished", "EventCancelled");
    assertThat(told)
        .extracting(message -> message.header().version())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(told.getFirst().state().organiserIds()).containsExactly(clara);
  }

  @Test
  void aDraftIsNobodyElsesBusiness() {
    // Given
    UUID event = draft(clara, 10);
    // Then
    assertThat(anonymous().get("/events/{id}", event).statusCode()).isEqualTo(404);
    assertThat(as(ada, "organiser").get("/events/{id}", event).statusCode()).isEqualTo(404);
    assertThat(as(ada, "organiser").post("/events/{id}/publication", event).statusCode())
        .isEqualTo(404);
    assertThat(register(event, ada).statusCode()).isEqualTo(404);
    assertThat(as(clara).get("/events/{id}", event).statusCode()).isEqualTo(200);
    assertThat(as(ada, "admin").get("/events/{id}", event).statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasJustLoggedInSeesTheirOwnAsSoonAsTheRegistryHasTold() {
    // Given
    UUID event = draft(clara, 10);
    UUID firstLogin = Ids.next();
    // When
    CompletableFuture<Void> told =
        CompletableFuture.runAsync(
            () -> world.logsInAs(clara, firstLogin),
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    Response asked = as(firstLogin, "organiser").get("/events/{id}", event);
    // Then
    assertThat(asked.statusCode()).isEqualTo(200);
    told.join();
  }

  @Test
  void aDraftThatWasCancelledStaysHidden() {
    // Given
    UUID event = draft(clara, 10);
    // When
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);
    // Then
    assertThat(anonymous().get("/events/{id}", event).statusCode()).isEqualTo(404);
    assertThat(problem(as(clara).post("/events/{id}/publication", event)))
        .isEqualTo("wrong-status");
  }

  @Test
  void aCancelledEventStaysInTheListOfWhoTakesPartAndOfNobodyElse() {
    // Given
    UUID event = draft(clara, 10);
    as(clara).post("/events/{id}/publication", event).then().statusCode(200);
    register(event, ada).then().statusCode(201);
    // When
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);
    // Then
    assertThat(statusInList(as(ada), event)).isEqualTo("CANCELLED");
    assertThat(statusInList(anonymous(), event)).isNull();
  }

  private static @Nullable String statusInList(RequestSpecification caller, UUID event) {
    return caller
        .queryParam("limit", 200)
        .get("/events")
        .jsonPath()
        .getString("items.find { it.id == '" + event + "' }?.status");
  }

  @Test
  void anUpdateNeedsTheVersionThatItWasReadAt() {
    // Given
    UUID event = draft(clara, 10);
    String first = as(clara).get("/events/{id}", event).header("ETag");
    as(clara).header("If-Match", first).body(fair("Second", 10)).put("/events/{id}", event);
    // When
    Response stale =
        as(clara).header("If-Match", first).body(fair("Third", 10)).put("/events/{id}", event);
    Response blind = as(clara).body(fair("Third", 10)).put("/events/{id}", event);
    // Then
    assertThat(stale.statusCode()).isEqualTo(412);
    assertThat(blind.statusCode()).isEqualTo(428);
    assertThat(as(clara).get("/events/{id}", event).jsonPath().getString("title"))
        .isEqualTo("Second");
  }

  @Test
  void capacityShrinksToTheTakenPlacesAndNoFurther() {
    // Given
    UUID event = published(clara, 10);
    register(event, ada).then().statusCode(201);
    register(event, world.person()).then().statusCode(201);
    // When
    Response tooSmall = as(clara).header("If-Match", "*").body(fair(1)).put("/events/{id}", event);
    Response justRight = as(clara).header("If-Match", "*").body(fair(2)).put("/events/{id}", event);
    Response next = register(event, world.person());
    // Then
    assertThat(problem(tooSmall)).isEqualTo("capacity-below-taken");
    assertThat(justRight.statusCode()).isEqualTo(200);
    assertThat(justRight.jsonPath().getInt("taken")).isEqualTo(2);
    assertThat(problem(next)).isEqualTo("capacity-full");
  }

  @Test
  void aRetryWithTheSameKeyMakesOneEvent() {
    // Given
    String key = UUID.randomUUID().toString();
    // When
    Response first =
        as(clara, "organiser").header("Idempotency-Key", key).body(fair(10)).post("/events");
    Response retry =
        as(clara, "organiser").header("Idempotency-Key", key).body(fair(10)).post("/events");
    Response other =
        as(clara, "organiser").header("Idempotency-Key", key).body(fair(11)).post("/events");
    // Then
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(retry.statusCode()).isEqualTo(201);
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(as(clara).get("/events?mine=true").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void badInputIsNamed() {
    // When
    Response zone =
        as(clara, "organiser").body(fair(1).replace("Europe/Paris", "+02:00")).post("/events");
    Response order =
        as(clara, "organiser").body(fair(1).replace("2027-09-28", "2026-09-28")).post("/events");
    Response title = as(clara, "organiser").body(fair(" ", 1)).post("/events");
    Response unknown =
        as(clara, "organiser").body(fair(1).replace("\"kind\"", "\"colour\"")).post("/events");
    // Then
    assertThat(List.of(zone, order, title, unknown))
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(400))
        .allSatisfy(
            answer -> assertThat(answer.contentType()).startsWith("application/problem+json"))
        .extracting(answer -> answer.jsonPath().getString("violations[0].field"))
        .containsExactly("zone", "endsAt", "title", "colour");
  }

  @Test
  void aCursorOrAFilterThatMeansNothingIsRefused() {
    String extreme = "+999999999-12-31T23:59:59Z " + UUID.randomUUID();
    String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(extreme.getBytes(UTF_8));
    as(clara).get("/events?cursor=" + cursor).then().statusCode(400);
    for (String query : List.of("limit=ten", "mine=maybe", "kind=fair", "colour=red")) {
      String name = query.replaceAll("=.*", "");
      as(clara)
          .get("/events?" + query)
          .then()
          .statusCode(400)
          .body("violations[0].field", equalTo(name));
    }
  }

  @Test
  void aCapacityIsSaidAndATimeLiesInASaneSpan() {
    String fair = fair(10);
    for (String body :
        List.of(
            fair.replaceAll(",?\\s*\"capacity\"\\s*:\\s*10", ""),
            fair.replace("2027-", "+12027-"),
            fair.replace("2027-", "0000-"))) {
      assertThat(body).isNotEqualTo(fair);
      Response answer = as(clara, "organiser").body(body).post("/events");
      assertThat(answer.statusCode()).as(body + answer.asString()).isEqualTo(400);
    }
  }

  @Test
  void listsWhatTheCallerMaySeePageByPage() {
    // Given
    String word = UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 5; i++) {
      UUID event = id(as(clara, "organiser").body(fair(word + " " + i, 10)).post("/events"));
      if (i > 0) {
        as(clara).post("/events/{id}/publication", event).then().statusCode(200);
      }
    }
    // When
    List<String> strangers = titles("/events?limit=2&q=" + word, ada);
    List<String> own = titles("/events?limit=2&q=" + word, clara);
    List<String> mine = titles("/events?mine=true&kind=FAIR&limit=3", clara);
    // Then
    assertThat(strangers)
        .containsExactlyInAnyOrder(word + " 1", word + " 2", word + " 3", word + " 4");
    assertThat(own).hasSize(5);
    assertThat(mine).hasSize(5);
    assertThat(titles("/events?mine=true", ada)).isEmpty();
    assertThat(anonymous().get("/events?mine=true").statusCode()).isEqualTo(401);
    assertThat(anonymous().get("/events?cursor=x").statusCode()).isEqualTo(400);
    assertThat(anonymous().get("/events?limit=201").statusCode()).isEqualTo(400);
  }

  @Test
  void mineAreAlsoThoseThatITakePartIn() {
    // Given
    UUID event = published(clara, 10);
    UUID participant = World.participant(event, ada);
    // When
    Response mine = as(ada).get("/events?mine=true");
    // Then
    assertThat(mine.jsonPath().getString("items[0].id")).isEqualTo(event.toString());
    assertThat(mine.jsonPath().getString("items[0].myRole")).isEqualTo("PARTICIPANT");
    assertThat(mine.jsonPath().getString("items[0].myParticipantId"))
        .isEqualTo(participant.toString());
  }

  @Test
  void aRebuildTellsTheSameStateAtTheSameVersion() {
    // Given
    UUID event = published(clara, 10);
    List<EventMessage> before = overheard.awaitAbout(event, EventMessage.class, 2);
    // When
    as(ada, "admin").post("/operations/topics/events.v1/republish").then().statusCode(200);
    // Then
    EventMessage again = overheard.awaitAbout(event, EventMessage.class, 3).getLast();
    assertThat(again.state()).isEqualTo(before.getLast().state());
    assertThat(again.header().version()).isEqualTo(before.getLast().header().version());
  }

  private static List<String> titles(String path, UUID person) {
    List<String> titles = new ArrayList<>();
    String next = null;
    do {
      Response page =
          as(person)
              .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
              .get(path);
      page.then().statusCode(200);
      titles.addAll(page.jsonPath().getList("items.title", String.class));
      next = page.jsonPath().getString("next");
      assertThat(page.header("Link") == null).isEqualTo(next == null);
    } while (next != null);
    return titles;
  }
}
