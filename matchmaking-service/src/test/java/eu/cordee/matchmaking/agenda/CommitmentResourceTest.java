package eu.cordee.matchmaking.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.TestLogin;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.RequestCalls;
import eu.cordee.matchmaking.testing.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Sessions, cafés and duties occupy the same time as meetings do. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class CommitmentResourceTest {

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject CommitmentListener listener;

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int connections;

  @TestHTTPResource("/")
  String address;

  @Test
  void aSessionIsHeldOnceAndGivenBack() {
    // Given
    Fair fair = fairs.open(2, 1, 1);
    CommitmentMessage.State session = commitment(fair, fair.guest(0), 0, true);
    // When
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), session));
    // Then
    awaitAnswers(session.id(), Answer.ACCEPTED);
    fair.guest(0)
        .asks()
        .get(fair.path("/agenda"))
        .then()
        .body("items.kind", contains("SESSION"))
        .body("items[0].title", equalTo("Opening"))
        .body("items[0].sourceId", equalTo(session.sourceId().toString()));
    // And when
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), session));
    told.tell(
        new CommitmentMessage.CommitmentWithdrawn(Fairs.header(2), withActive(session, false)));
    awaitAnswers(session.id(), Answer.ACCEPTED, Answer.RELEASED);
  }

  @Test
  void whatIsCalledOffStaysAndSaysSoWhatIsGivenBackGoes() {
    // Given two sessions in one agenda
    Fair fair = fairs.open(2, 1, 2);
    CommitmentMessage.State off = commitment(fair, fair.guest(0), 0, true);
    CommitmentMessage.State left = commitment(fair, fair.guest(0), 1, true);
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), off));
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), left));
    awaitAnswers(off.id(), Answer.ACCEPTED);
    awaitAnswers(left.id(), Answer.ACCEPTED);
    // When one is called off and the other given back
    told.tell(new CommitmentMessage.CommitmentWithdrawn(Fairs.header(2), calledOff(off)));
    told.tell(new CommitmentMessage.CommitmentWithdrawn(Fairs.header(2), withActive(left, false)));
    awaitAnswers(off.id(), Answer.ACCEPTED, Answer.RELEASED);
    awaitAnswers(left.id(), Answer.ACCEPTED, Answer.RELEASED);
    // Then
    fair.guest(0)
        .asks()
        .get(fair.path("/agenda"))
        .then()
        .body("items.sourceId", contains(off.sourceId().toString()))
        .body("items.title", contains("Opening"))
        .body("items.calledOff", contains(true));
    // And its time is free for something else
    CommitmentMessage.State instead = commitment(fair, fair.guest(0), 0, true);
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), instead));
    awaitAnswers(instead.id(), Answer.ACCEPTED);
  }

  @Test
  void whoIsBusyIsRefused() {
    // Given
    Fair fair = fairs.open(2, 1, 1);
    CommitmentMessage.State first = commitment(fair, fair.guest(0), 0, true);
    CommitmentMessage.State second = commitment(fair, fair.guest(0), 0, true);
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), first));
    awaitAnswers(first.id(), Answer.ACCEPTED);
    // When
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), second));
    // Then
    awaitAnswers(second.id(), Answer.REFUSED);
    assertThat(((AgendaMessage) told.about(second.id()).getFirst()).state().reason())
        .isEqualTo("person-busy");
  }

  @Test
  void whatItsOwnerDoesNotKnowAnyMoreTakesNobodysTime() {
    // Given a session that its owner, restored from a backup, does not tell again
    Fair fair = fairs.open(2, 1, 1);
    CommitmentMessage.State ghost = commitment(fair, fair.guest(0), 0, true);
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), ghost));
    awaitAnswers(ghost.id(), Answer.ACCEPTED);
    // When
    QuarkusTransaction.requiringNew().run(() -> listener.forget(List.of(ghost.id())));
    // Then
    awaitAnswers(ghost.id(), Answer.ACCEPTED, Answer.RELEASED);
    fair.guest(0).asks().get(fair.path("/agenda")).then().body("items", hasSize(0));
    CommitmentMessage.State instead = commitment(fair, fair.guest(0), 0, true);
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), instead));
    awaitAnswers(instead.id(), Answer.ACCEPTED);
  }

  @Test
  void theAnswerSaysWhatItAnswers() {
    // Given
    Fair fair = fairs.open(2, 1, 1);
    CommitmentMessage.State session = commitment(fair, fair.guest(0), 0, true);
    // When
    told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(3), session));
    awaitAnswers(session.id(), Answer.ACCEPTED);
    told.tell(
        new CommitmentMessage.CommitmentWithdrawn(Fairs.header(7), withActive(session, false)));
    awaitAnswers(session.id(), Answer.ACCEPTED, Answer.RELEASED);
    // Then
    assertThat(told.about(session.id()))
        .extracting(message -> ((AgendaMessage) message).state().answeredVersion())
        .containsExactly(3L, 7L);
  }

  @Test
  void openPhonesHearOfAChange() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    HttpClient phones = phones();
    List<String> lines = listen(phones, fair, fair.guest(0));
    await().atMost(Duration.ofSeconds(20)).until(() -> isServed(lines));
    // When
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              CommitmentMessage.State duty = commitment(fair, fair.guest(0), 0, true);
              told.tell(new CommitmentMessage.CommitmentRequested(Fairs.header(1), duty));
              return lines.contains("event:agenda") || lines.contains("event: agenda");
            });
    // Then
    await().until(() -> lines.stream().anyMatch(line -> line.contains(fair.id().toString())));
    phones.shutdownNow();
  }

  @Test
  void whoIsAskedHearsOfIt() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    RequestCalls calls = new RequestCalls(fair);
    HttpClient phones = phones();
    List<String> lines = listen(phones, fair, fair.guest(1));
    await().atMost(Duration.ofSeconds(20)).until(() -> isServed(lines));
    // When somebody asks (again, while this replica is still joining those that listen)
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              UUID request = calls.ask(fair.guest(0), fair.guest(1), Map.of());
              fair.guest(0)
                  .asks()
                  .post(fair.path("/requests/" + request + "/cancellation"))
                  .then()
                  .statusCode(200);
              return lines.contains("event:agenda") || lines.contains("event: agenda");
            });
    // Then
    await().until(() -> lines.stream().anyMatch(line -> line.contains(fair.id().toString())));
    phones.shutdownNow();
  }

  @Test
  void openPhonesKeepNoDatabaseConnections() {
    // Given more open phones than there are connections
    Fair fair = fairs.open(2, 1, 2);
    HttpClient phones = phones();
    List<List<String>> heard =
        Stream.generate(() -> listen(phones, fair, fair.guest(0))).limit(connections + 4L).toList();
    // When all of them are served
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> heard.stream().allMatch(CommitmentResourceTest::isServed));
    // Then there is still one for everybody else
    fair.guest(1).asks().get(fair.path("/agenda")).then().statusCode(200);
    phones.shutdownNow();
  }

  /** Every line this phone hears, until all phones are put away. */
  private List<String> listen(HttpClient phones, Fair fair, Guest guest) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address).resolve(fair.path("/agenda/changes")))
            .header(TestLogin.HEADER, guest.login())
            .header("Accept", "text/event-stream")
            .build();
    List<String> lines = new CopyOnWriteArrayList<>();
    var unused =
        phones
            .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
            .thenAccept(answer -> answer.body().forEach(lines::add));
    return lines;
  }

  /** A thread for each stream, and none that an open stream could keep from ending. */
  private static HttpClient phones() {
    return HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
  }

  private static boolean isServed(List<String> lines) {
    return lines.stream().anyMatch(line -> line.startsWith(":"));
  }

  private void awaitAnswers(UUID commitment, Answer... answers) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(told.about(commitment))
                    .extracting(message -> ((AgendaMessage) message).state().answer())
                    .containsExactly(answers));
  }

  static CommitmentMessage.State commitment(Fair fair, Guest guest, int slot, boolean active) {
    EventMessage.Slot time = fair.event().slots().get(slot);
    return new CommitmentMessage.State(
        Ids.next(),
        fair.id(),
        guest.participantId(),
        guest.personId(),
        CommitmentMessage.Kind.SESSION,
        Ids.next(),
        "Opening",
        "Room 1",
        time.startsAt(),
        time.endsAt(),
        active,
        false);
  }

  private static CommitmentMessage.State withActive(CommitmentMessage.State c, boolean active) {
    return with(c, active, false);
  }

  private static CommitmentMessage.State calledOff(CommitmentMessage.State c) {
    return with(c, false, true);
  }

  private static CommitmentMessage.State with(
      CommitmentMessage.State c, boolean active, boolean calledOff) {
    return new CommitmentMessage.State(
        c.id(),
        c.eventId(),
        c.participantId(),
        c.personId(),
        c.kind(),
        c.sourceId(),
        c.title(),
        c.place(),
        c.startsAt(),
        c.endsAt(),
        active,
        calledOff);
  }
}
