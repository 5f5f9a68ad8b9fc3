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
    if (!participant.active() || takesAnotherTime(participant)) {
      // Whoever comes by themselves takes nothing away from those who book.
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

  /**
   * Whether what is planned for them takes another time from now on: nobody books meanwhile, for
   * they would read whose time it takes before, and write it after. Who is not known yet is planned
   * for as if they had come by themselves.
   */
  private boolean takesAnotherTime(ParticipantMessage.State participant) {
    boolean awaited =
        sql.first(
                "select active and awaits_acceptance as awaited from participant_copy where id = ?",
                row -> row.flag("awaited"),
                participant.id())
            .orElse(false);
    return awaited != participant.awaitsAcceptance();
  }

  @Override
  public void forget(Collection<UUID> participantIds) {
    sql.update("delete from participant_copy where id = any (?::uuid[])", participantIds);
  }
}
