package eu.cordee.gateway.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventCancelled;
import eu.cordee.contracts.MeetingMessage.MeetingConfirmed;
import eu.cordee.contracts.MeetingMessage.MeetingMoved;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.RequestMessage.RequestCancelled;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.MailTaker;
import eu.cordee.gateway.testing.MailTaker.Manner;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.gateway.testing.Upstreams;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told goes to them by mail: once, merged, and nothing that does not matter. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MailResourceTest {

  /** Longer than quiet, lease and pauses together. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(7);

  @Inject Statements statements;

  private Fair fair;
  private MailTaker server;

  @BeforeEach
  void open() {
    fair = new Fair();
    // What earlier tests have left is nobody's news here.
    statements.update("update notice set awaits_mail = false");
    statements.update("delete from notice_choice");
    statements.update("delete from notice_manner");
    statements.update("delete from mail");
    statements.update("delete from mail_stop");
    // Only now: whatever earlier tests have left would be the first it takes.
    server = listening();
  }

  @AfterEach
  void close() {
    Upstreams.entriesAreAway(false);
    fair.close();
    server.close();
  }

  @Test
  void whoIsAskedIsWrittenToInTheirLanguage() throws Exception {
    // When
    ask(Ids.next());

    // Then
    MimeMessage mail = awaitMails(1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("ada Family bittet Sie um ein Treffen");
    assertThat(mail.getAllRecipients()[0]).hasToString(fair.ben.person() + "@example.org");
    assertThat(MailTaker.all(mail)).contains("/events/" + fair.event + "/requests", "Ansehen");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(mail.getMessageID()).endsWith("@example.org>");
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
  }

  @Test
  void severalChangesBecomeOneMailWithTheLastWordOfEach() throws Exception {
    // Given a mail that cannot leave before all is told: a slow machine may need more than the
    // quiet
    server.close();

    // When
    UUID meeting = Ids.next();
    ask(Ids.next());
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(meeting, 0, fair.firstTable, true)));
    fair.tell(new MeetingMoved(Fair.header(2), fair.meeting(meeting, 3, fair.secondTable, true)));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(fair.kinds(fair.ben))
                    .containsExactlyInAnyOrder("MOVED", "PLANNED", "ASKED", "WELCOME"));
    server = listening();

    // Then
    MimeMessage mail = awaitMailTo(fair.ben);
    assertThat(mail.getSubject()).isEqualTo("Neues für Sie: A fair");
    assertThat(MailTaker.all(mail))
        .contains("bittet Sie um ein Treffen", "Ihr Treffen mit ada Family", "Tisch B2")
        .doesNotContain("verlegt", "Tisch A1");
  }

  @Test
  void aMeetingsMailBringsItsEntryForTheCalendar() throws Exception {
    // When
    UUID meeting = Ids.next();
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(meeting, 0, fair.firstTable, true)));

    // Then
    Multipart parts = (Multipart) awaitMailTo(fair.ben).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    BodyPart entry = parts.getBodyPart(2);
    assertThat(entry.getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
    ICalendar calendar =
        Biweekly.parse(new String(entry.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .first();
    VEvent event = calendar.getEvents().getFirst();
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo(meeting + "@cordee.eu");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getAttendees().getFirst().getEmail())
        .isEqualTo(fair.ben.person() + "@example.org");
  }

  @Test
  void ofSeveralMeetingsEachIsAnEntryOfItsOwn() throws Exception {
    // When
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(Ids.next(), 0, fair.firstTable, true)));
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(Ids.next(), 2, fair.firstTable, true)));

    // Then
    Multipart parts = (Multipart) awaitMailTo(fair.ben).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("meeting-1.ics");
  }

  @Test
  void whereEntriesCannotBeReadTheMailWaitsForThem() throws Exception {
    // Given
    Upstreams.entriesAreAway(true);

    // When
    UUID meeting = Ids.next();
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(meeting, 0, fair.firstTable, true)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                !statements
                    .list("select 1 from mail where state = 'OPEN' and tries > 0", row -> true)
                    .isEmpty());
    assertThat(mails()).isEmpty();
    Upstreams.entriesAreAway(false);

    // Then
    Multipart parts = (Multipart) awaitMailTo(fair.ben).getContent();
    assertThat(parts.getBodyPart(2).getContentType()).startsWith("text/calendar");
  }

  @Test
  void atItsLastTryItGoesWithoutThem() throws Exception {
    // Given
    Upstreams.entriesAreAway(true);

    // When
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(Ids.next(), 0, fair.firstTable, true)));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> statements.update("update mail set tries = 8 where state = 'OPEN'") > 0);

    // Then
    assertThat(((Multipart) awaitMailTo(fair.ben).getContent()).getCount()).isEqualTo(2);
  }

  @Test
  void whatIsTakenBackInTimeIsNotSent() {
    // When
    UUID request = Ids.next();
    ask(request);
    fair.tell(new RequestCancelled(Fair.header(2), fair.request(request, false)));

    // Then
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("DROPPED"));
    assertThat(mails()).isEmpty();
  }

  @Test
  void whoHasLeftIsToldNothingMore() {
    // When
    ask(Ids.next());
    fair.takePart(fair.ben, 2, false);

    // Then
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("DROPPED"));
    assertThat(mails()).isEmpty();
  }

  @Test
  void aDefiniteRefusalIsTheEnd() {
    // Given
    server.becomes(Manner.REFUSES);

    // When
    ask(Ids.next());

    // Then
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("REFUSED"));
    assertThat(reasons()).containsExactly("550");
  }

  @Test
  void whereNobodyIsNothingMoreGoesUntilTheirPersonSaysSo() {
    // Given
    server.becomes(Manner.REFUSES);
    ask(Ids.next());
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("REFUSED"));
    server.becomes(Manner.TAKES);
    assertThat(stoppedAt()).isNotNull();

    // When
    ask(Ids.next());

    // Then
    Awaitility.await()
        .untilAsserted(() -> assertThat(states()).containsExactly("REFUSED", "REFUSED"));
    assertThat(mails()).isEmpty();
    assertThat(
            Edge.send(
                    "PUT",
                    "/api/notices/settings/mail",
                    "",
                    "Authorization",
                    "Bearer " + fair.ben.token())
                .statusCode())
        .isEqualTo(200);
    assertThat(stoppedAt()).isNull();
    ask(Ids.next());
    awaitMails(1);
  }

  /** The sabotage twin: without what was noted it would be tried again and again. */
  @Test
  void withoutTheNoteItWouldBeTriedAgain() {
    server.becomes(Manner.REFUSES);
    ask(Ids.next());
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("REFUSED"));
    server.becomes(Manner.TAKES);
    statements.update("delete from mail_stop");

    ask(Ids.next());

    awaitMails(1);
  }

  @Test
  void anotherAddressIsWrittenToAtOnce() {
    // Given
    statements.update(
        "insert into mail_stop (person_id, address_hash) values (?, 'of another address')",
        fair.ben.person());

    // When
    ask(Ids.next());

    // Then
    awaitMails(1);
    assertThat(stoppedAt()).isNull();
  }

  @Test
  void whatIsNotTakenNowIsTriedAgain() {
    // Given
    server.becomes(Manner.NOT_NOW);

    // When
    ask(Ids.next());

    // Then
    awaitMails(1);
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
  }

  @Test
  void whatBreaksOffBeforeItsEndIsTriedAgain() {
    // Given
    server.becomes(Manner.DIES_EARLY);

    // When
    ask(Ids.next());

    // Then
    awaitMails(1);
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
  }

  @Test
  void aServerThatTakesItAndDiesLeavesItUnknownAndNobodySendsItAgain() {
    assertThat(mailsOfAServerThatDies(() -> {})).isEqualTo(1);
    assertThat(states()).containsExactly("UNKNOWN");
  }

  /** The sabotage twin: whoever takes the unknown for unsent. */
  @Test
  void withoutThatStateItWouldBeSentTwice() {
    assertThat(
            mailsOfAServerThatDies(
                () ->
                    statements.update(
                        "update mail set state = 'OPEN', deliver_after = now() where state = 'UNKNOWN'")))
        .isEqualTo(2);
  }

  @Test
  void aReplicaThatDiesInBetweenLeavesItUnknown() {
    assertThat(mailsOfAReplicaThatDies("SENDING")).isZero();
    assertThat(states()).containsExactly("UNKNOWN");
  }

  /** The sabotage twin: without the mark before the first byte it would be sent once more. */
  @Test
  void withoutTheMarkItWouldBeSentOnceMore() {
    assertThat(mailsOfAReplicaThatDies("CLAIMED")).isEqualTo(1);
  }

  @Test
  void oneClickEndsMailsOfThatKindAndLookingDoesNot() throws Exception {
    // Given
    ask(Ids.next());
    String link = awaitMails(1).getFirst().getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
    String path = link.substring(link.indexOf("/unsubscribe/"));

    // When
    HttpResponse<String> looked = Edge.get("/api/notices/unsubscriptions/" + path.substring(13));
    assertThat(looked.statusCode()).isEqualTo(200);
    assertThat(looked.body()).contains("ASKED");
    Edge.get(path, "Accept", "text/html");
    ask(Ids.next());
    awaitMails(2);
    HttpResponse<String> clicked =
        Edge.send(
            "POST",
            path,
            "List-Unsubscribe=One-Click",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(clicked.statusCode()).as(clicked.body()).isEqualTo(200);
    ask(Ids.next());

    // Then
    assertThat(mailsInTheEnd()).isEqualTo(2);
    assertThat(fair.kinds(fair.ben)).containsExactly("ASKED", "ASKED", "ASKED", "WELCOME");
  }

  @Test
  void quietHoursHoldItBackButNotWhatMustBeTold() throws Exception {
    // Given
    statements.update(
        "insert into notice_manner values (?, 'AT_ONCE', '00:00', '23:59', 'Z')",
        fair.ben.person());

    // When
    ask(Ids.next());
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(
                        statements.list(
                            "select 1 from mail where state = 'OPEN' and tries = 0 and deliver_after > now() + interval '10 seconds'",
                            row -> true))
                    .hasSize(1));
    assertThat(mails()).isEmpty();
    fair.tell(
        new EventCancelled(Fair.header(2), fair.event(EventMessage.Status.CANCELLED, "Hall")));

    // Then
    MimeMessage mail = awaitMailTo(fair.ben);
    assertThat(mail.getSubject()).isEqualTo("A fair findet nicht statt");
  }

  @Test
  void nothingOfAnAddressIsKept() {
    // Given
    server.becomes(Manner.REFUSES);

    // When
    ask(Ids.next());
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("REFUSED"));

    // Then
    assertThat(statements.list("select mail::text as line from mail", row -> row.getString("line")))
        .noneMatch(line -> line.contains("@"));
  }

  private int mailsOfAServerThatDies(Runnable meanwhile) {
    server.becomes(Manner.TAKES_AND_DIES);
    ask(Ids.next());
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("UNKNOWN"));
    server.becomes(Manner.TAKES);
    meanwhile.run();
    return mailsInTheEnd();
  }

  /** It ends with a mail in hand, in this state. */
  private int mailsOfAReplicaThatDies(String state) {
    ask(Ids.next());
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                statements.update(
                        "update mail set state = ?, begun_at = clock_timestamp() where state = 'OPEN'",
                        state)
                    == 1);
    return mailsInTheEnd();
  }

  /** When all that could still be sent has been. */
  private int mailsInTheEnd() {
    Awaitility.await().pollDelay(LONG_ENOUGH).atMost(LONG_ENOUGH.multipliedBy(2)).until(() -> true);
    return mails().size();
  }

  private static MailTaker listening() {
    return new MailTaker(Integer.parseInt(Edge.config("cordee.mail.port")));
  }

  private void ask(UUID request) {
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(request, true)));
  }

  private List<MimeMessage> mails() {
    return server.with("/events/" + fair.event);
  }

  private List<MimeMessage> awaitMails(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(mails()).hasSize(count));
    return mails();
  }

  private MimeMessage awaitMailTo(Fair.Somebody one) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> mails().stream().filter(mail -> isTo(mail, one)).findFirst().orElse(null),
            java.util.Objects::nonNull);
  }

  private static boolean isTo(MimeMessage mail, Fair.Somebody one) {
    return MailTaker.receiver(mail).startsWith(one.person().toString());
  }

  private List<String> states() {
    return statements.list(
        "select state from mail where state <> 'OPEN' order by id", row -> row.getString("state"));
  }

  private String stoppedAt() {
    return Fair.parsed(Fair.get(fair.ben, "/api/notices/settings")).getString("stoppedAt");
  }

  private List<String> reasons() {
    return statements.list("select reason from mail", row -> row.getString("reason"));
  }
}
