package eu.cordee.matchmaking.participantcopy;

import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.CopyLock;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of {@code participants.v1}, and says when somebody left. */
@ApplicationScoped
class ParticipantListener implements MessageListener<ParticipantMessage> {

  private final Sql sql;
  private final Inbox inbox;
  private final Event<ParticipantLeft> left;
  private final Event<ParticipantTime> time;
  private final CopyLock lock;

  ParticipantListener(
      Sql sql,
      Inbox inbox,
      Event<ParticipantLeft> left,
      Event<ParticipantTime> time,
      CopyLock lock) {
    this.sql = sql;
    this.inbox = inbox;
    this.left = left;
    this.time = time;
    this.lock = lock;
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
    if (!participant.active() || accepts(participant)) {
      // Whoever comes takes nothing away from those who book.
      lock.alone(participant.eventId());
    }
    sql.update(
        """
        insert into participant_copy (id, event_id, person_id, organisation_id, active, awaits_acceptance)
        values (?, ?, ?, ?, ?, ?)
        on conflict (id) do update set organisation_id = excluded.organisation_id, active = excluded.active,
          awaits_acceptance = excluded.awaits_acceptance, changed_at = excluded.changed_at
        """,
        participant.id(),
        participant.eventId(),
        participant.personId(),
        participant.organisationId(),
        participant.active(),
        participant.awaitsAcceptance());
    if (participant.active()) {
      time.fire(
          new ParticipantTime(participant.eventId(), participant.id(), participant.personId()));
    } else {
      left.fire(new ParticipantLeft(participant.eventId(), participant.id()));
    }
  }

  /** What is planned for them becomes their own time: nobody books meanwhile. */
  private boolean accepts(ParticipantMessage.State participant) {
    return !participant.awaitsAcceptance()
        && sql.first(
                "select 1 from participant_copy where id = ? and awaits_acceptance",
                row -> true,
                participant.id())
            .isPresent();
  }

  @Override
  public void forget(Collection<UUID> participantIds) {
    sql.update("delete from participant_copy where id = any (?::uuid[])", participantIds);
  }
}
