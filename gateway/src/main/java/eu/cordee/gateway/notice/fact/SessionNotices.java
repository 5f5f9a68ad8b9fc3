package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.SessionMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells who had a place in a session that it will not take place. */
@ApplicationScoped
class SessionNotices implements MessageListener<SessionMessage> {

  private static final String TAKE_IN =
      """
      insert into session_copy (id, active) values (?, ?)
      on conflict (id) do update set active = excluded.active
      returning coalesce(old.active, false) as was_active
      """;

  /** On their own topic the places may already be withdrawn: in the same transaction as this. */
  private static final String WHO_HAD_A_PLACE =
      """
      select p.id from commitment_copy c join participant_copy p on p.event_id = c.event_id and p.person_id = c.person_id
      where c.source_id = ? and (c.active or c.changed_at = ?) and p.active
      order by p.id
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  SessionNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("sessions")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.SESSIONS;
  }

  @Override
  public void on(SessionMessage message) {
    SessionMessage.State session = message.state();
    boolean wasActive =
        statements
            .first(TAKE_IN, row -> row.getBoolean("was_active"), session.id(), session.active())
            .orElseThrow();
    if (wasActive && !session.active() && session.endsAt().isAfter(message.header().occurredAt())) {
      Telling what =
          Telling.of(
                  NoticeKind.SESSION_CANCELLED,
                  session.eventId(),
                  session.id(),
                  message.header(),
                  session.startsAt(),
                  session.endsAt())
              .called(session.title());
      whoHadAPlace(message).forEach(participant -> writer.tell(participant, null, what));
    }
  }

  @Override
  public void forget(Collection<UUID> sessionIds) {
    statements.update("delete from session_copy where id = any (?)", sessionIds);
  }

  private List<UUID> whoHadAPlace(SessionMessage message) {
    return statements.list(
        WHO_HAD_A_PLACE,
        row -> row.getObject("id", UUID.class),
        message.state().id(),
        message.header().occurredAt());
  }
}
