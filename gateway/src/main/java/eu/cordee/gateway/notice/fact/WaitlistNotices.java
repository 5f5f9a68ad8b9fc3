package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.Topic;
import eu.cordee.contracts.WaitlistMessage;
import eu.cordee.contracts.WaitlistMessage.Standing;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells who waits for a place that one is offered to them, and that they did not take it. */
@ApplicationScoped
class WaitlistNotices implements MessageListener<WaitlistMessage> {

  private static final String TAKE_IN =
      """
      insert into waiting_copy (id, standing) values (?, ?)
      on conflict (id) do update set standing = excluded.standing
      returning coalesce(old.standing, '') as stood, old.id is not null as was_known
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  WaitlistNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("waitlists")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.WAITLISTS;
  }

  @Override
  public void on(WaitlistMessage message) {
    WaitlistMessage.State one = message.state();
    boolean isNews =
        statements
            .first(
                TAKE_IN,
                row ->
                    row.getBoolean("was_known")
                        ? !one.standing().name().equals(row.getString("stood"))
                        : writer.isNew(one.id()),
                one.id(),
                one.standing())
            .orElseThrow();
    Instant until = one.offeredUntil();
    if (isNews && until != null) {
      kindOf(one.standing())
          .ifPresent(kind -> writer.tellPerson(one.personId(), said(kind, message, until)));
    }
  }

  @Override
  public void forget(Collection<UUID> waitingIds) {
    statements.update("delete from waiting_copy where id = any (?)", waitingIds);
  }

  private static Optional<NoticeKind> kindOf(Standing standing) {
    return switch (standing) {
      case OFFERED -> Optional.of(NoticeKind.PLACE_OFFERED);
      case EXPIRED -> Optional.of(NoticeKind.PLACE_OFFER_OVER);
      case WAITING, ENDED -> Optional.empty();
    };
  }

  /** Its time is when the place is lost, or was; an offer is no news once that is over. */
  private static Telling said(NoticeKind kind, WaitlistMessage message, Instant until) {
    WaitlistMessage.State one = message.state();
    return kind == NoticeKind.PLACE_OFFERED
        ? Telling.of(kind, one.eventId(), one.id(), message.header(), until, until)
        : Telling.of(kind, one.eventId(), one.id(), message.header());
  }
}
