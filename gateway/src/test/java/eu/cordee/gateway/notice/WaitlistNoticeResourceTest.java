package eu.cordee.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.WaitlistMessage;
import eu.cordee.contracts.WaitlistMessage.PlaceOfferExpired;
import eu.cordee.contracts.WaitlistMessage.PlaceOffered;
import eu.cordee.contracts.WaitlistMessage.Standing;
import eu.cordee.contracts.WaitlistMessage.WaitlistJoined;
import eu.cordee.contracts.WaitlistMessage.WaitlistLeft;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.MailTaker;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for a place is told when one is theirs, and when it is no longer, once. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WaitlistNoticeResourceTest {

  private static final Instant UNTIL =
      Instant.now().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);

  @Inject Statements statements;

  private Fair fair;
  private MailTaker server;
  private final UUID waiting = Ids.next();

  /** That Ben takes part already changes nothing of what is told. */
  @BeforeEach
  void open() {
    fair = new Fair();
    statements.update("update notice set awaits_mail = false");
    statements.update("delete from notice_choice");
    statements.update("delete from notice_manner");
    statements.update("delete from mail");
    statements.update("delete from mail_stop");
    server = new MailTaker(Integer.parseInt(Edge.config("cordee.mail.port")));
    fair.tell(new WaitlistJoined(Fair.header(1), state(Standing.WAITING, null)));
  }

  @AfterEach
  void close() {
    fair.close();
    server.close();
  }

  @Test
  void aPlaceThatIsOfferedIsToldInTheInboxAndByMail() throws Exception {
    // When
    fair.tell(offered(Fair.header(2)));

    // Then
    fair.awaitKinds(fair.ben, "PLACE_OFFERED", "WELCOME");
    JsonObject notice = fair.notices(fair.ben).getFirst();
    assertThat(notice.getString("startsAt")).isEqualTo(UNTIL.toString());
    assertThat(notice.getString("link")).isEqualTo("/events/" + fair.event);
    MimeMessage mail = awaitMail();
    assertThat(mail.getSubject()).contains("Ein Platz ist für Sie frei: A fair");
    assertThat(MailTaker.all(mail)).contains("weil Sie auf einen Platz warten");
  }

  @Test
  void whatWasNotTakenInTimeIsTold() {
    // Given
    fair.tell(offered(Fair.header(2)));
    fair.awaitKinds(fair.ben, "PLACE_OFFERED", "WELCOME");

    // When
    fair.tell(new PlaceOfferExpired(Fair.header(3), state(Standing.EXPIRED, UNTIL)));

    // Then
    fair.awaitKinds(fair.ben, "PLACE_OFFER_OVER", "PLACE_OFFERED", "WELCOME");
  }

  @Test
  void whoTakesAPlaceIsToldNothingOfTheWaitlist() {
    // Given
    fair.tell(offered(Fair.header(2)));
    fair.awaitKinds(fair.ben, "PLACE_OFFERED", "WELCOME");

    // When
    fair.tell(new WaitlistLeft(Fair.header(3), state(Standing.ENDED, UNTIL)));

    // Then
    assertThat(afterAnotherNotice()).containsExactly("ASKED", "PLACE_OFFERED", "WELCOME");
  }

  @Test
  void toldAgainAfterARestoreItIsNoNews() {
    assertThat(toldAgain(id -> {})).containsExactly("ASKED", "PLACE_OFFERED", "WELCOME");
  }

  /** The sabotage twin: where nobody knows how they stood before. */
  @Test
  void withoutWhatWasKnownItWouldBeToldTwice() {
    assertThat(
            toldAgain(
                id ->
                    statements.update(
                        "update waiting_copy set standing = 'WAITING' where id = ?", id)))
        .containsExactly("ASKED", "PLACE_OFFERED", "PLACE_OFFERED", "WELCOME");
  }

  private List<String> toldAgain(Consumer<UUID> meanwhile) {
    fair.tell(offered(Fair.header(2)));
    fair.awaitKinds(fair.ben, "PLACE_OFFERED", "WELCOME");
    meanwhile.accept(waiting);
    fair.tell(offered(Fair.restored(2)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                statements
                    .list(
                        "select 1 from read_copy where topic = 'waitlists.v1' and aggregate_id = ? and epoch = 2",
                        row -> true,
                        waiting)
                    .size(),
            one -> one == 1);
    return afterAnotherNotice();
  }

  private List<String> afterAnotherNotice() {
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(Ids.next(), true)));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(fair.kinds(fair.ben).getFirst()).isEqualTo("ASKED"));
    return fair.kinds(fair.ben);
  }

  private PlaceOffered offered(Header header) {
    return new PlaceOffered(header, state(Standing.OFFERED, UNTIL));
  }

  private WaitlistMessage.State state(Standing standing, @Nullable Instant until) {
    return new WaitlistMessage.State(waiting, fair.event, fair.ben.person(), standing, until);
  }

  private MimeMessage awaitMail() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> server.with("/unsubscribe/"), all -> !all.isEmpty())
        .getFirst();
  }
}
