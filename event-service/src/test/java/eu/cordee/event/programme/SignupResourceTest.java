package eu.cordee.event.programme;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.scheduled;
import static eu.cordee.event.testing.World.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A place in a session is held here and confirmed by the agenda, over real Kafka. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class SignupResourceTest {

  @Inject World world;
  @Inject Overheard overheard;
  @Inject AgendaStandIn agenda;

  private UUID clara;
  private UUID ada;
  private UUID event;
  private UUID session;

  @BeforeEach
  void aSessionWithOnePlace() {
    agenda.listen();
    clara = world.person();
    ada = world.person();
    event = published(clara, 100);
    participant(event, ada);
    session = scheduled(clara, event, 1);
  }

  @Test
  void theAgendaConfirmsWhileTheRequestWaits() {
    // When
    Response answer = signUp(ada);
    // Then
    assertThat(confirmedLater(answer).jsonPath().getString("state")).isEqualTo("CONFIRMED");
    assertThat(answer.header("Location"))
        .isEqualTo("../../signups/" + answer.jsonPath().getString("id"));
    assertThat(taken()).isEqualTo(1).isEqualTo(holding());
    UUID signup = UUID.fromString(answer.jsonPath().getString("id"));
    CommitmentMessage.State told =
        overheard.awaitAbout(signup, CommitmentMessage.class, 1).getFirst().state();
    assertThat(told.personId()).isEqualTo(ada);
    assertThat(told.sourceId()).isEqualTo(session);
    assertThat(told.active()).isTrue();
  }

  @Test
  void aBusyPersonIsToldSoAndThePlaceIsGivenBack() {
    // Given
    agenda.isBusy(ada);
    // When
    Response answer = signUp(ada);
    // Then
    if (answer.statusCode() == 202) {
      awaitState(answer, "REFUSED");
    } else {
      assertThat(problem(answer)).isEqualTo("person-busy");
    }
    assertThat(taken()).isZero().isEqualTo(holding());
    Response mine = as(ada).get("/events/{id}/signups", event);
    assertThat(mine.jsonPath().getString("items[0].state")).isEqualTo("REFUSED");
    assertThat(mine.jsonPath().getString("items[0].reason")).isEqualTo("person-busy");
    UUID ben = world.person();
    participant(event, ben);
    assertThat(confirmed(ben).jsonPath().getString("state")).isEqualTo("CONFIRMED");
  }

  @Test
  void withoutAnAnswerThePlaceStaysHeld() {
    // Given
    agenda.isSilentAbout(ada);
    // When
    Response answer = signUp(ada);
    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.jsonPath().getString("state")).isEqualTo("PENDING");
    assertThat(taken()).isEqualTo(1).isEqualTo(holding());
    UUID signup = UUID.fromString(answer.jsonPath().getString("id"));
    agenda.speak(overheard.awaitAbout(signup, CommitmentMessage.class, 1).getFirst());
    awaitState(answer, "CONFIRMED");
  }

  @Test
  void aRetryWithTheSameKeyHoldsOnePlace() {
    // Given
    String key = UUID.randomUUID().toString();
    String path = "/events/{id}/sessions/{s}/signups";
    // When
    Response first = as(ada).header("Idempotency-Key", key).post(path, event, session);
    Response retry = as(ada).header("Idempotency-Key", key).post(path, event, session);
    // Then
    assertThat(first.statusCode()).isIn(201, 202);
    assertThat(retry.statusCode()).isIn(201, 202);
    assertThat(retry.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    assertThat(taken()).isEqualTo(1).isEqualTo(holding());
  }

  @Test
  void placesAreGivenOnceAndGivenBack() {
    // Given
    UUID ben = world.person();
    participant(event, ben);
    UUID signup = UUID.fromString(confirmed(ada).jsonPath().getString("id"));
    assertThat(problem(signUp(ada))).isEqualTo("already-signed-up");
    assertThat(problem(signUp(ben))).isEqualTo("capacity-full");
    assertThat(as(ben).delete("/events/{id}/signups/{s}", event, signup).statusCode())
        .isEqualTo(404);
    // When
    as(ada).delete("/events/{id}/signups/{s}", event, signup).then().statusCode(204);
    // Then
    assertThat(overheard.awaitAbout(signup, CommitmentMessage.class, 2).getLast().state().active())
        .isFalse();
    assertThat(as(ada).get("/events/{id}/signups", event).jsonPath().getList("items")).isEmpty();
    assertThat(confirmed(ben).jsonPath().getString("state")).isEqualTo("CONFIRMED");
  }

  @Test
  void onlyParticipantsSignUp() {
    // When
    Response answer = signUp(world.person());
    // Then
    assertThat(problem(answer)).isEqualTo("not-registered");
  }

  @Test
  void whoWithdrawsFromTheEventLosesTheirPlaces() {
    // Given
    UUID signup = UUID.fromString(confirmed(ada).jsonPath().getString("id"));
    String me = as(ada).get("/events/{id}/participants/me", event).jsonPath().getString("id");
    // When
    as(ada).delete("/events/{id}/participants/{p}", event, me).then().statusCode(204);
    // Then
    assertThat(taken()).isZero().isEqualTo(holding());
    assertThat(overheard.awaitAbout(signup, CommitmentMessage.class, 2).getLast())
        .isInstanceOf(CommitmentMessage.CommitmentWithdrawn.class);
  }

  @Test
  void whenASessionMovesEveryAgendaHasToAgreeAgain() {
    // Given
    Response confirmed = confirmed(ada);
    UUID signup = UUID.fromString(confirmed.jsonPath().getString("id"));
    agenda.isBusy(ada);
    // When
    move("2027-09-25T14:00:00Z", "2027-09-25T15:00:00Z");
    // Then
    awaitState(confirmed, "REFUSED");
    List<CommitmentMessage> told = overheard.awaitAbout(signup, CommitmentMessage.class, 3);
    assertThat(told.get(1).state().startsAt()).isEqualTo("2027-09-25T14:00:00Z");
    assertThat(told.get(2).state().active()).isFalse();
    assertThat(taken()).isZero().isEqualTo(holding());
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"ACCEPTED", "REFUSED"})
  void anAnswerToTheTimeBeforeIsNoAnswerToTheNewOne(Answer late) {
    // Given
    Response pending = askedBeforeTheMove();
    UUID signup = UUID.fromString(pending.jsonPath().getString("id"));
    List<CommitmentMessage> asked = overheard.awaitAbout(signup, CommitmentMessage.class, 2);
    CommitmentMessage after = asked.getLast();
    // When
    agenda.speakLate(asked.getFirst(), late);
    // Then
    await().during(Duration.ofMillis(800)).until(() -> state(signup).equals("PENDING"));
    assertThat(taken()).isEqualTo(1).isEqualTo(holding());
    agenda.speak(after);
    awaitState(pending, "CONFIRMED");
  }

  /** The sabotaged twin: it is forgotten which time the agenda was asked for before. */
  @ParameterizedTest
  @CsvSource({"ACCEPTED, CONFIRMED", "REFUSED, REFUSED"})
  void withoutTheMemoryOfTheTimeBeforeItWouldCount(Answer late, String state) {
    // Given
    Response pending = askedBeforeTheMove();
    UUID signup = UUID.fromString(pending.jsonPath().getString("id"));
    world.change("update signup set asked_before = 0 where id = ?", signup);
    // When
    agenda.speakLate(overheard.awaitAbout(signup, CommitmentMessage.class, 1).getFirst(), late);
    // Then
    awaitState(pending, state);
  }

  private Response askedBeforeTheMove() {
    agenda.isSilentAbout(ada);
    Response pending = signUp(ada);
    UUID signup = UUID.fromString(pending.jsonPath().getString("id"));
    overheard.awaitAbout(signup, CommitmentMessage.class, 1);
    move("2027-09-25T14:00:00Z", "2027-09-25T15:00:00Z");
    overheard.awaitAbout(signup, CommitmentMessage.class, 2);
    return pending;
  }

  @Test
  void whatIsCalledOffIsToldApartFromWhatIsGivenBack() {
    // Given two sessions with a place for Ada each
    UUID signup = UUID.fromString(confirmed(ada).jsonPath().getString("id"));
    String later = session("Room 9", "2027-09-25T15:00:00Z", "2027-09-25T16:00:00Z", 1);
    UUID other = World.id(as(clara).body(later).post("/events/{id}/sessions", event));
    String path = "/events/{id}/sessions/{s}/signups";
    UUID left = UUID.fromString(as(ada).post(path, event, other).jsonPath().getString("id"));
    // When one is called off and the other given back
    as(clara).delete("/events/{id}/sessions/{s}", event, session).then().statusCode(204);
    as(ada).delete("/events/{id}/signups/{s}", event, left).then().statusCode(204);
    // Then the agenda is told so, and Ada's places say so
    assertThat(lastTold(signup).calledOff()).isTrue();
    assertThat(lastTold(signup).active()).isFalse();
    assertThat(lastTold(left).calledOff()).isFalse();
    Response mine = as(ada).get("/events/{id}/signups", event);
    assertThat(mine.jsonPath().getList("items.id")).containsExactly(signup.toString());
    assertThat(mine.jsonPath().getList("items.state")).containsExactly("CALLED_OFF");
  }

  private CommitmentMessage.State lastTold(UUID signup) {
    return overheard.awaitAbout(signup, CommitmentMessage.class, 2).getLast().state();
  }

  @Test
  void aCancelledEventFreesEverybodysTime() {
    // Given
    UUID signup = UUID.fromString(confirmed(ada).jsonPath().getString("id"));
    // When
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);
    // Then
    assertThat(overheard.awaitAbout(signup, CommitmentMessage.class, 2).getLast().state().active())
        .isFalse();
    assertThat(taken()).isZero().isEqualTo(holding());
    assertThat(problem(signUp(ada))).isEqualTo("event-cancelled");
  }

  private void move(String from, String to) {
    as(clara)
        .header("If-Match", "*")
        .body(session("Room " + session, from, to, 1))
        .put("/events/{id}/sessions/{s}", event, session)
        .then()
        .statusCode(200);
  }

  private String state(UUID signup) {
    return as(clara).get("/events/{id}/signups/{s}", event, signup).jsonPath().getString("state");
  }

  private Response signUp(UUID person) {
    return as(person).post("/events/{id}/sessions/{s}/signups", event, session);
  }

  /** On a busy machine the answer may take longer than the request waits. */
  private Response confirmed(UUID person) {
    return confirmedLater(signUp(person));
  }

  private Response confirmedLater(Response answer) {
    assertThat(answer.statusCode()).isIn(201, 202);
    return awaitState(answer, "CONFIRMED");
  }

  private Response awaitState(Response answer, String state) {
    String signup = answer.jsonPath().getString("id");
    await()
        .until(
            () ->
                as(clara)
                    .get("/events/{id}/signups/{s}", event, signup)
                    .jsonPath()
                    .getString("state")
                    .equals(state));
    return answer.statusCode() == 201
        ? answer
        : as(clara).get("/events/{id}/signups/{s}", event, signup);
  }

  private long taken() {
    return world.number("select taken from session where id = ?", session);
  }

  private long holding() {
    return world.number(
        "select count(*) from signup where session_id = ? and state in ('PENDING', 'CONFIRMED')",
        session);
  }
}
