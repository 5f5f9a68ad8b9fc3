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
import java.util.List;

/** Tells sessions to the other services. */
@ApplicationScoped
class SessionFacts implements Republisher {

  private final Outbox outbox;
  private final SessionRepository sessions;

  SessionFacts(Outbox outbox, SessionRepository sessions) {
    this.outbox = outbox;
    this.sessions = sessions;
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
  public int republish() {
    List<Session> all = sessions.listAll();
    outbox.republish(all, SessionFacts::current);
    return all.size();
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
