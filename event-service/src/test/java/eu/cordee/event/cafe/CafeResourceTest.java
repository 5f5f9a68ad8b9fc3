package eu.cordee.event.cafe;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A café from its making to its end, over HTTP. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafeResourceTest {

  @Inject World world;
  @Inject Overheard overheard;
  @Inject AgendaStandIn agenda;

  @BeforeEach
  void theAgendaAnswers() {
    agenda.listen();
  }

  @Test
  void nobodySeesTheirRouteBeforeThePlanIsPublished() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 3);
    UUID ada = cafe.participants(12).getFirst();
    cafe.inviteEveryone();
    Response plan = cafe.plan();
    assertThat(cafe.route(ada).statusCode()).isEqualTo(404);

    // When
    as(cafe.organiser).post(cafe.path() + "/plans/" + World.id(plan) + "/publication");

    // Then
    List<List<List<String>>> rounds = plan.jsonPath().getList("rounds.tables.guestIds");
    String guest = cafe.route(ada).jsonPath().getString("guestId");
    assertThat(cafe.tables(ada))
        .isEqualTo(rounds.stream().map(round -> tableOf(round, guest)).toList());
    assertThat(cafe.route(ada).jsonPath().getString("stops[0].question")).isEqualTo("Question 1");
  }

  @Test
  void theHostStaysAndReadsTheBriefing() {
    // Given
    UUID organiser = world.person();
    UUID event = World.published(organiser, 50);
    UUID host = world.person();
    UUID participant = World.participant(event, host);
    Map<String, Object> body = new HashMap<>(CafeWorld.body(3, 4, 3));
    body.put(
        "tables",
        List.of(
            Map.of("label", "A", "seats", 4, "hostId", participant, "briefing", "Welcome all"),
            Map.of("label", "B", "seats", 4),
            Map.of("label", "C", "seats", 4)));
    UUID made = World.id(as(organiser).body(body).post("/events/{id}/cafes", event));
    String path = "/events/" + event + "/cafes/" + made;
    world.people(11).forEach(person -> World.participant(event, person));
    as(organiser).body(Map.of("everyone", true)).post(path + "/guests/imports");
    UUID plan = World.id(as(organiser).body(Map.of()).post(path + "/plans"));

    // When
    as(organiser).post(path + "/plans/" + plan + "/publication").then().statusCode(200);

    // Then
    assertThat(as(host).get(path + "/route").jsonPath().getList("stops.tableLabel"))
        .containsExactly("A", "A", "A");
    Response hosting = as(host).get(path + "/hosting");
    assertThat(hosting.jsonPath().getString("briefing")).isEqualTo("Welcome all");
    assertThat(hosting.jsonPath().getList("rounds[0].participantIds")).hasSize(4);
    assertThat(hosting.jsonPath().getList("rounds[0].personIds"))
        .hasSize(4)
        .contains(host.toString());
    assertThat(as(organiser).get(path + "/hosting").statusCode()).isEqualTo(404);
  }

  @Test
  void aPlaceIsOneCommitmentOverTheCafesWholeTime() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    UUID ada = cafe.participants(1).getFirst();

    // When
    Response place = cafe.join(ada);

    // Then
    assertThat(place.statusCode()).isIn(201, 202);
    cafe.awaitGuestState(place.jsonPath().getString("id"), "CONFIRMED");
    UUID guest = UUID.fromString(place.jsonPath().getString("id"));
    CommitmentMessage.State told =
        overheard.awaitAbout(guest, CommitmentMessage.class, 1).getFirst().state();
    assertThat(told.kind()).isEqualTo(CommitmentMessage.Kind.CAFE);
    assertThat(told.sourceId()).isEqualTo(cafe.cafe);
    assertThat(told.startsAt()).isEqualTo("2027-09-25T12:00:00Z");
    assertThat(told.endsAt()).isEqualTo("2027-09-25T16:00:00Z");
    assertThat(problem(cafe.join(ada))).isEqualTo("already-a-guest");
  }

  @Test
  void aBusyPersonIsToldSoAndThePlaceIsGivenBack() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 1, 2, 1);
    UUID ada = cafe.participants(1).getFirst();
    agenda.isBusy(ada);

    // When
    Response place = cafe.join(ada);

    // Then
    if (place.statusCode() == 202) {
      cafe.awaitGuestState(place.jsonPath().getString("id"), "REFUSED");
    } else {
      assertThat(problem(place)).isEqualTo("person-busy");
    }
    assertThat(cafe.taken()).isZero();
  }

  @Test
  void anAnswerToTheTimeBeforeIsNoAnswerToTheNewOne() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 1, 2, 1);
    UUID guest = askedBeforeTheMove(cafe);
    List<CommitmentMessage> asked = overheard.awaitAbout(guest, CommitmentMessage.class, 2);
    CommitmentMessage after = asked.getLast();

    // When
    agenda.speakLate(asked.getFirst(), Answer.REFUSED);
    agenda.speakLate(asked.getFirst(), Answer.ACCEPTED);

    // Then
    await().during(Duration.ofMillis(800)).until(() -> cafe.taken() == 1);
    cafe.awaitGuestState(guest.toString(), "PENDING");
    agenda.speakLate(after, Answer.REFUSED);
    cafe.awaitGuestState(guest.toString(), "REFUSED");
    assertThat(cafe.taken()).isZero();
  }

  /** The sabotaged twin: it is forgotten which time the agenda was asked for before. */
  @ParameterizedTest
  @CsvSource({"ACCEPTED, CONFIRMED", "REFUSED, REFUSED"})
  void withoutTheMemoryOfTheTimeBeforeItWouldCount(Answer late, String state) {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 1, 2, 1);
    UUID guest = askedBeforeTheMove(cafe);
    world.change("update cafe_guest set asked_before = 0 where id = ?", guest);

    // When
    agenda.speakLate(overheard.awaitAbout(guest, CommitmentMessage.class, 1).getFirst(), late);

    // Then
    cafe.awaitGuestState(guest.toString(), state);
  }

  private UUID askedBeforeTheMove(CafeWorld cafe) {
    UUID ada = cafe.participants(1).getFirst();
    agenda.isSilentAbout(ada);
    UUID guest = UUID.fromString(cafe.join(ada).jsonPath().getString("id"));
    overheard.awaitAbout(guest, CommitmentMessage.class, 1);
    Map<String, Object> later = new HashMap<>(CafeWorld.body(1, 2, 1));
    later.put("endsAt", "2027-09-25T15:30:00Z");
    as(cafe.organiser).header("If-Match", "*").body(later).put(cafe.path()).then().statusCode(200);
    overheard.awaitAbout(guest, CommitmentMessage.class, 2);
    return guest;
  }

  @Test
  void whoWithdrawsFromTheEventLosesThePlace() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    UUID ada = cafe.participants(1).getFirst();
    UUID guest = UUID.fromString(cafe.join(ada).jsonPath().getString("id"));

    // When
    as(ada).delete("/events/{id}/participants/{p}", cafe.event, cafe.participantOf(ada));

    // Then
    assertThat(cafe.taken()).isZero();
    assertThat(overheard.awaitAbout(guest, CommitmentMessage.class, 2).getLast())
        .isInstanceOf(CommitmentMessage.CommitmentWithdrawn.class);
  }

  @Test
  void theClockMovesOnceHoweverOftenItIsPressed() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 2);
    cafe.participants(12);
    cafe.inviteEveryone();
    assertThat(problem(cafe.clock("RUNNING", 1))).isEqualTo("no-plan-of-seats");
    cafe.planned();

    // When
    cafe.clock("RUNNING", 1).then().statusCode(200);
    cafe.clock("MOVING", 1).then().statusCode(200);
    Response again = cafe.clock("MOVING", 1);

    // Then
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getString("nextQuestion")).isEqualTo("Question 2");
    assertThat(problem(cafe.clock("RUNNING", 1))).isEqualTo("clock-elsewhere");
    assertThat(problem(cafe.clock("RUNNING", 3))).isEqualTo("clock-elsewhere");
    cafe.clock("RUNNING", 2).then().statusCode(200);
    assertThat(problem(cafe.clock("MOVING", 2))).isEqualTo("clock-elsewhere");
    assertThat(cafe.clock("FINISHED", 2).jsonPath().getString("state")).isEqualTo("FINISHED");
  }

  @Test
  void aCafeThatIsOverIsNotCancelled() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 2);
    cafe.participants(4);
    cafe.inviteEveryone();
    cafe.planned();
    cafe.clock("RUNNING", 1);
    cafe.clock("FINISHED", 1);

    // When
    Response cancelled = as(cafe.organiser).delete(cafe.path());

    // Then
    assertThat(problem(cancelled)).isEqualTo("cafe-is-over");
    assertThat(as(cafe.organiser).get(cafe.path()).statusCode()).isEqualTo(200);
  }

  @Test
  void aCancelledCafeFreesEverybodysTime() {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    UUID ada = cafe.participants(1).getFirst();
    UUID guest = UUID.fromString(cafe.join(ada).jsonPath().getString("id"));

    // When
    as(cafe.organiser).delete(cafe.path()).then().statusCode(204);

    // Then
    CommitmentMessage last = overheard.awaitAbout(guest, CommitmentMessage.class, 2).getLast();
    assertThat(last.state().active()).isFalse();
    assertThat(last.state().calledOff()).isTrue();
  }

  @Test
  void whoHadAPlaceInACancelledCafeSeesThatItIsCalledOffAndNobodyElseSeesIt() {
    // Given: Ada has a place, Ben gave his back
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 3);
    List<UUID> people = cafe.participants(2);
    UUID ada = people.getFirst();
    UUID ben = people.getLast();
    cafe.join(ada);
    String left = cafe.join(ben).jsonPath().getString("id");
    as(ben).delete(cafe.path() + "/guests/" + left).then().statusCode(204);

    // When
    as(cafe.organiser).delete(cafe.path()).then().statusCode(204);

    // Then
    Response seen = as(ada).get(cafe.path());
    assertThat(seen.jsonPath().getString("state")).isEqualTo("CANCELLED");
    assertThat(seen.jsonPath().getString("myState")).isEqualTo("CALLED_OFF");
    String list = "/events/" + cafe.event + "/cafes";
    assertThat(as(ada).get(list).jsonPath().getList("items.id"))
        .containsExactly(cafe.cafe.toString());
    assertThat(as(ben).get(cafe.path()).statusCode()).isEqualTo(404);
    assertThat(as(ben).get(list).jsonPath().getList("items")).isEmpty();
    assertThat(as(cafe.organiser).get(list).jsonPath().getList("items")).isEmpty();
  }

  /** Counted from 1. */
  private static int tableOf(List<List<String>> round, String guest) {
    return 1
        + IntStream.range(0, round.size())
            .filter(t -> round.get(t).contains(guest))
            .findFirst()
            .orElseThrow();
  }
}
