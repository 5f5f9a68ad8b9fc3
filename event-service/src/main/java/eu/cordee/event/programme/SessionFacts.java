package eu.cordee.event.programme;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.SessionMessage;
import eu.cordee.contracts.SessionMessage.SessionCancelled;
import eu.cordee.contracts.SessionMessage.SessionChanged;
import eu.cordee.contracts.SessionMessage.SessionScheduled;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells sessions to the other services. */
@ApplicationScoped
class SessionFacts implements Republisher {

  private final Outbox outbox;

  SessionFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void scheduled(Session session) {
    outbox.publish(session, header -> new SessionScheduled(header, state(session)));
  }

  void changed(Session session) {
    outbox.publish(session, header -> new SessionChanged(header, state(session)));
  }

  void cancelled(Session session) {
    outbox.publish(session, header -> new SessionCancelled(header, state(session)));
  }

  @Override
  public Topic topic() {
    return Topic.SESSIONS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Session.class, "true", after, limit, all -> SessionFacts::current);
  }

  private static SessionMessage current(Session session, Header header) {
    return session.isCancelled()
        ? new SessionCancelled(header, state(session))
        : new SessionChanged(header, state(session));
  }

  private static SessionMessage.State state(Session session) {
    return new SessionMessage.State(
        session.id(),
        session.eventId(),
        session.title(),
        session.room(),
        session.startsAt(),
        session.endsAt(),
        session.capacity(),
        !session.isCancelled());
  }
}
