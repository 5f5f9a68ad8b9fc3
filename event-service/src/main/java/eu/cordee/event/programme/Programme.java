package eu.cordee.event.programme;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.EventProblem;
import eu.cordee.event.event.FollowsEvent;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.json.Rfc3339;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What organisers do with the sessions of their event. */
@ApplicationScoped
@Transactional
class Programme implements FollowsEvent {

  private final EventAccess access;
  private final SessionRepository sessions;
  private final SessionFacts facts;
  private final Places places;

  Programme(EventAccess access, SessionRepository sessions, SessionFacts facts, Places places) {
    this.access = access;
    this.sessions = sessions;
    this.facts = facts;
    this.places = places;
  }

  SessionView schedule(UUID eventId, WriteSession wish) {
    Event event = toChange(eventId, wish);
    Session session = new Session(event.id(), wish);
    requireFreeRoom(session);
    facts.scheduled(session);
    return SessionView.of(session);
  }

  SessionView change(UUID eventId, UUID id, @Nullable String ifMatch, WriteSession wish) {
    toChange(eventId, wish);
    Session session = sessions.locked(eventId, id);
    ETags.require(ifMatch, session.version());
    if (wish.capacity() < session.taken()) {
      throw new ProblemException(
          EventProblem.CAPACITY_BELOW_TAKEN, session.taken() + " places are taken");
    }
    boolean moved =
        !session.startsAt().equals(wish.startsAt()) || !session.endsAt().equals(wish.endsAt());
    session.describe(wish);
    requireFreeRoom(session);
    facts.changed(session);
    places.askAgain(session, moved);
    return SessionView.of(session);
  }

  void cancel(UUID eventId, UUID id) {
    access.organised(eventId);
    cancel(sessions.locked(eventId, id));
  }

  Page<SessionView> page(UUID eventId, @Nullable String cursor, int limit) {
    access.visible(eventId);
    List<Session> rows = sessions.page(eventId, position(cursor), limit);
    return Page.of(
        rows, limit, session -> session.startsAt() + " " + session.id(), SessionView::of);
  }

  SessionView read(UUID eventId, UUID id) {
    access.visible(eventId);
    return SessionView.of(sessions.inProgramme(eventId, id));
  }

  @Override
  public void changed(Event event) {
    if (sessions.ofEvent(event.id()).stream()
        .anyMatch(session -> !event.spans(session.startsAt(), session.endsAt()))) {
      throw ProblemException.badField(
          "startsAt", "and endsAt leave sessions outside: move them first");
    }
  }

  @Override
  public void cancelled(Event event) {
    sessions.lockedOfEvent(event.id()).forEach(this::cancel);
  }

  private void cancel(Session session) {
    session.cancel();
    facts.cancelled(session);
    places.giveBackAll(session);
  }

  /** The event's dates must not change while a session is fitted into them. */
  private Event toChange(UUID eventId, WriteSession wish) {
    Event event = access.organisedLocked(eventId);
    event.requireNotCancelled();
    wish.checkWithin(event);
    return event;
  }

  /** Sessions of one event are changed under its lock; the constraint in the schema agrees. */
  private void requireFreeRoom(Session session) {
    if (sessions.isRoomTaken(session)) {
      throw new ProblemException(ProgrammeProblem.ROOM_TAKEN);
    }
  }

  private static SessionRepository.@Nullable Position position(@Nullable String cursor) {
    String position = Cursor.read(cursor);
    if (position == null) {
      return null;
    }
    try {
      String[] parts = position.split(" ", 2);
      return new SessionRepository.Position(
          Rfc3339.parse(parts[0]), UUID.fromString(parts.length == 2 ? parts[1] : ""));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }
}
