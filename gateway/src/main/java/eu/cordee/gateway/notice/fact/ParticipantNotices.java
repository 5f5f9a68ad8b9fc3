package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Knows who takes part in what, and welcomes them. */
@ApplicationScoped
class ParticipantNotices implements MessageListener<ParticipantMessage> {

  private static final String TAKE_IN =
      """
      insert into participant_copy (id, event_id, person_id, active) values (?, ?, ?, ?)
      on conflict (id) do update set active = excluded.active
      returning coalesce(old.active, false) as was_active, old.id is not null as was_known
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  ParticipantNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("participants")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.PARTICIPANTS;
  }

  @Override
  public void on(ParticipantMessage message) {
    ParticipantMessage.State participant = message.state();
    boolean isNew =
        statements
            .first(
                TAKE_IN,
                row ->
                    row.getBoolean("was_known")
                        ? !row.getBoolean("was_active")
                        : writer.isNew(participant.id()),
                participant.id(),
                participant.eventId(),
                participant.personId(),
                participant.active())
            .orElseThrow();
    if (isNew && participant.active()) {
      writer.tell(
          participant.id(),
          null,
          Telling.of(
              NoticeKind.WELCOME, participant.eventId(), participant.id(), message.header()));
    }
  }

  @Override
  public void forget(Collection<UUID> participantIds) {
    statements.update("delete from participant_copy where id = any (?)", participantIds);
  }
}
