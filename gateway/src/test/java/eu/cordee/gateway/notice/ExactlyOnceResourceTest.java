package eu.cordee.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.MeetingMessage.MeetingCancelled;
import eu.cordee.contracts.MeetingMessage.MeetingConfirmed;
import eu.cordee.contracts.MeetingMessage.MeetingMoved;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.RequestMessage.RequestCancelled;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Exactly one notice of a change, whatever is told again; each with the twin that takes the
 * protection away.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ExactlyOnceResourceTest {

  private static final String KEY = "notice_receiver_id_kind_object_id_epoch_version_key";

  @Inject Statements statements;

  private Fair fair;

  @BeforeEach
  void open() {
    fair = new Fair();
  }

  @AfterEach
  void close() {
    fair.close();
  }

  @Test
  void aRecordThatComesTwiceIsToldOnce() {
    assertThat(noticesOfARecordThatComesTwice(() -> {}))
        .containsExactly("WITHDRAWN", "ASKED", "WELCOME");
  }

  @Test
  void whereVersionsAndWhatWasKnownAreLostTheKeyStillHoldsIt() {
    assertThat(noticesOfARecordThatComesTwice(this::forgetAll))
        .containsExactly("WITHDRAWN", "ASKED", "WELCOME");
  }

  /** The sabotage twin. */
  @Test
  void withoutTheKeyItWouldBeToldTwice() {
    statements.update("alter table notice drop constraint " + KEY);
    try {
      assertThat(noticesOfARecordThatComesTwice(this::forgetAll))
          .containsExactly("WITHDRAWN", "ASKED", "ASKED", "WELCOME");
    } finally {
      statements.update("delete from notice where event_id = ?", fair.event);
      statements.update(
          "alter table notice add constraint "
              + KEY
              + " unique (receiver_id, kind, object_id, epoch, version)");
    }
  }

  @Test
  void whatIsToldAgainAfterARestoreIsNoNews() {
    assertThat(noticesAfterARestore(meeting -> {}))
        .containsExactly("CANCELLED", "MOVED", "PLANNED", "WELCOME");
  }

  /** The sabotage twin: who looks at the name of the message instead of the difference. */
  @Test
  void withoutWhatWasKnownItWouldBe() {
    assertThat(
            noticesAfterARestore(
                meeting -> statements.update("delete from meeting_copy where id = ?", meeting)))
        .containsExactly("CANCELLED", "PLANNED", "MOVED", "PLANNED", "WELCOME");
  }

  @Test
  void whatWasBeforeTheFirstStartIsHistory() {
    // Given
    UUID old =
        new UUID(
            1_600_000_000_000L << 16 | 0x7000,
            Ids.next().getLeastSignificantBits() ^ System.nanoTime());
    UUID fresh = Ids.next();

    // When
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(old, true)));
    fair.tell(new RequestCancelled(Fair.header(2), fair.request(old, false)));
    fair.awaitKinds(fair.ben, "WITHDRAWN", "WELCOME");
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(fresh, true)));

    // Then
    fair.awaitKinds(fair.ben, "ASKED", "WITHDRAWN", "WELCOME");
  }

  private List<String> noticesOfARecordThatComesTwice(Runnable meanwhile) {
    UUID request = Ids.next();
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(request, true)));
    fair.awaitKinds(fair.ben, "ASKED", "WELCOME");
    meanwhile.run();
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(request, true)));
    // Behind it on the same partition: when this is told, the other was read.
    fair.tell(new RequestCancelled(Fair.header(2), fair.request(request, false)));
    awaitNewest("WITHDRAWN");
    return fair.kinds(fair.ben);
  }

  private List<String> noticesAfterARestore(Consumer<UUID> meanwhile) {
    UUID meeting = Ids.next();
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(meeting, 0, fair.firstTable, true)));
    fair.tell(new MeetingMoved(Fair.header(2), fair.meeting(meeting, 2, fair.firstTable, true)));
    fair.awaitKinds(fair.ben, "MOVED", "PLANNED", "WELCOME");
    meanwhile.accept(meeting);
    fair.tell(
        new MeetingConfirmed(Fair.restored(1), fair.meeting(meeting, 2, fair.firstTable, true)));
    fair.tell(
        new MeetingCancelled(Fair.restored(2), fair.meeting(meeting, 2, fair.firstTable, false)));
    awaitNewest("CANCELLED");
    return fair.kinds(fair.ben);
  }

  private void awaitNewest(String kind) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(400))
        .untilAsserted(() -> assertThat(fair.kinds(fair.ben).getFirst()).isEqualTo(kind));
  }

  private void forgetAll() {
    statements.update("delete from read_copy where topic = 'requests.v1'");
    statements.update("delete from request_copy");
  }
}
