package eu.cordee.gateway.notice.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.AnnouncementMessage;
import eu.cordee.contracts.AnnouncementMessage.AnnouncementSent;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.MailTaker;
import eu.cordee.gateway.testing.MailTaker.Manner;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisers announce is in the inbox of whom it is for, and goes to them by mail, once. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AnnouncementNoticeResourceTest {

  private static final String TEXT = "At noon, in hall <B>.\n\nBring your badge.";

  @Inject Statements statements;

  private Fair fair;
  private MailTaker server;

  @BeforeEach
  void open() {
    fair = new Fair();
    statements.update("update notice set awaits_mail = false");
    statements.update("delete from notice_choice");
    statements.update("delete from notice_manner");
    statements.update("delete from mail");
    statements.update("delete from mail_stop");
    // Only now: whatever earlier tests have left would be the first it takes.
    server = new MailTaker(Integer.parseInt(Edge.config("cordee.mail.port")));
  }

  @AfterEach
  void close() {
    fair.close();
    server.close();
  }

  @Test
  void whomItIsForReadsItAndGetsItByMail() throws Exception {
    // When
    UUID id = Ids.next();
    fair.tell(sent(Fair.header(1), id, fair.ben));

    // Then
    fair.awaitKinds(fair.ben, "ANNOUNCED", "WELCOME");
    JsonObject notice = fair.notices(fair.ben).getFirst();
    assertThat(notice.getString("title")).isEqualTo("Lunch");
    assertThat(notice.getString("text")).isEqualTo(TEXT);
    assertThat(fair.kinds(fair.ada)).containsExactly("WELCOME");
    MimeMessage mail = awaitMail();
    assertThat(mail.getSubject()).isEqualTo("A fair – Lunch");
    assertThat(MailTaker.all(mail))
        .contains("At noon, in hall <B>.", "At noon, in hall &lt;B&gt;.", "Bring your badge.");
  }

  @Test
  void organisersSeeHowFarItHasComeAndNobodyElseDoes() {
    // Given
    UUID id = Ids.next();
    statements.update(
        "insert into notice_choice (person_id, kind, mailed) values (?, 'ANNOUNCED', false)",
        fair.ada.person());

    // When
    fair.tell(sent(Fair.header(1), id, fair.ada, fair.ben));

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(figures(id)).isEqualTo("2 told, 0 waiting, 1 sent, 1 in"));
    assertThat(Edge.problem(Fair.get(fair.ben, path(id)))).isEqualTo("404 not-found");
    assertThat(Edge.problem(Fair.get(fair.ada, path(Ids.next())))).isEqualTo("404 not-found");
  }

  @Test
  void whatIsRefusedIsCounted() {
    // Given
    server.becomes(Manner.REFUSES);
    UUID id = Ids.next();

    // When
    fair.tell(sent(Fair.header(1), id, fair.ben));

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(Fair.parsed(Fair.get(fair.ada, path(id))).getLong("refused"))
                    .isEqualTo(1));
  }

  @Test
  void toldAgainAfterARestoreItIsNoNews() {
    assertThat(toldAgain(id -> {})).containsExactly("ASKED", "ANNOUNCED", "WELCOME");
  }

  @Test
  void whereTheCopyIsLostTheKeyStillHoldsIt() {
    assertThat(toldAgain(this::forget)).containsExactly("ASKED", "ANNOUNCED", "WELCOME");
  }

  /** The sabotage twin: where each epoch would make another of it. */
  @Test
  void withoutItsOneEpochItWouldBeToldTwice() {
    assertThat(
            toldAgain(
                id -> {
                  forget(id);
                  statements.update("update notice set epoch = 1 where object_id = ?", id);
                }))
        .containsExactly("ASKED", "ANNOUNCED", "ANNOUNCED", "WELCOME");
  }

  @Test
  void whoHasLeftMeanwhileIsNotTold() {
    // Given
    fair.takePart(fair.ben, 2, false);
    Awaitility.await()
        .until(
            () ->
                statements
                    .list(
                        "select 1 from participant_copy where id = ? and not active",
                        row -> true,
                        fair.ben.participant())
                    .size(),
            one -> one == 1);

    // When
    fair.tell(sent(Fair.header(1), Ids.next(), fair.ada, fair.ben));

    // Then
    fair.awaitKinds(fair.ada, "ANNOUNCED", "WELCOME");
    assertThat(fair.kinds(fair.ben)).containsExactly("WELCOME");
  }

  private List<String> toldAgain(Consumer<UUID> meanwhile) {
    UUID id = Ids.next();
    fair.tell(sent(Fair.header(1), id, fair.ben));
    fair.awaitKinds(fair.ben, "ANNOUNCED", "WELCOME");
    meanwhile.accept(id);
    fair.tell(sent(Fair.restored(1), id, fair.ben));
    Awaitility.await()
        .until(
            () ->
                statements
                    .list(
                        "select 1 from read_copy where topic = 'announcements.v1' and aggregate_id = ? and epoch = 2",
                        row -> true,
                        id)
                    .size(),
            one -> one == 1);
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(Ids.next(), true)));
    Awaitility.await()
        .untilAsserted(() -> assertThat(fair.kinds(fair.ben).getFirst()).isEqualTo("ASKED"));
    return fair.kinds(fair.ben);
  }

  private void forget(UUID id) {
    statements.update("delete from announcement_copy where id = ?", id);
  }

  private AnnouncementSent sent(Header header, UUID id, Fair.Somebody... people) {
    return new AnnouncementSent(
        header,
        new AnnouncementMessage.State(
            id,
            fair.event,
            "Lunch",
            TEXT,
            List.of(people).stream().map(Fair.Somebody::participant).toList()));
  }

  private String figures(UUID id) {
    JsonObject now = Fair.parsed(Fair.get(fair.ada, path(id)));
    return "%d told, %d waiting, %d sent, %d in"
        .formatted(
            now.getLong("told"),
            now.getLong("waiting"),
            now.getLong("sent"),
            now.getLong("inboxOnly"));
  }

  private static String path(UUID id) {
    return "/api/notices/announcements/" + id + "/figures";
  }

  private MimeMessage awaitMail() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> server.with("/notices"), all -> !all.isEmpty())
        .getFirst();
  }
}
