package eu.cordee.event.programme;

import eu.cordee.event.event.Event;
import eu.cordee.event.move.Movable;
import eu.cordee.event.move.MovesWithEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The sessions of an event that moves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SessionMoves implements MovesWithEvent {

  private final SessionRepository sessions;
  private final SessionFacts facts;
  private final Places places;

  SessionMoves(SessionRepository sessions, SessionFacts facts, Places places) {
    this.sessions = sessions;
    this.facts = facts;
    this.places = places;
  }

  @Override
  public List<Movable> movable(Event event) {
    sessions.compareRoomsInTheEnd();
    return sessions.lockedOfEvent(event.id()).stream().<Movable>map(MovableSession::new).toList();
  }

  private final class MovableSession implements Movable {

    private final Session session;

    private MovableSession(Session session) {
      this.session = session;
    }

    @Override
    public Kind kind() {
      return Kind.SESSION;
    }

    @Override
    public UUID id() {
      return session.id();
    }

    @Override
    public String title() {
      return session.title();
    }

    @Override
    public Instant startsAt() {
      return session.startsAt();
    }

    @Override
    public Instant endsAt() {
      return session.endsAt();
    }

    @Override
    public List<Instant> times() {
      return List.of(startsAt(), endsAt());
    }

    @Override
    public void move(UnaryOperator<Instant> carry) {
      session.move(carry);
      facts.changed(session);
      places.askAgain(session, true);
    }
  }
}
