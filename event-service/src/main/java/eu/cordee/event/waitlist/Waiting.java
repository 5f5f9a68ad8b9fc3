package eu.cordee.event.waitlist;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a place at one event, once. */
@Entity
@Table(name = "waiting")
class Waiting extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private WaitingState state = WaitingState.WAITING;

  @Column(name = "joined_at", updatable = false)
  private Instant joinedAt;

  @Column(name = "offered_until")
  private @Nullable Instant offeredUntil;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Waiting() {}

  Waiting(UUID eventId, UUID personId, Instant joinedAt) {
    this.eventId = eventId;
    this.personId = personId;
    this.joinedAt = joinedAt;
  }

  void offer(Instant until) {
    become(WaitingState.OFFERED);
    offeredUntil = until;
  }

  /** Takes the offered place, as long as it is offered. */
  void accept(Instant now) {
    Instant until = offeredUntil;
    if (state != WaitingState.OFFERED || until == null || !until.isAfter(now)) {
      throw new ProblemException(WaitlistProblem.NO_PLACE_OFFERED);
    }
    become(WaitingState.ACCEPTED);
  }

  /** Has a place that was not this offer's. */
  void hasPlace() {
    become(WaitingState.ACCEPTED);
  }

  /** Waits no longer, or does not want what is offered. */
  void leave() {
    become(state == WaitingState.OFFERED ? WaitingState.DECLINED : WaitingState.LEFT);
  }

  void expire() {
    become(WaitingState.EXPIRED);
  }

  void close() {
    become(WaitingState.CLOSED);
  }

  private void become(WaitingState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(state + " does not become " + next);
    }
    state = next;
  }

  UUID eventId() {
    return eventId;
  }

  UUID personId() {
    return personId;
  }

  WaitingState state() {
    return state;
  }

  Instant joinedAt() {
    return joinedAt;
  }

  /** When the place that is or was offered is lost; null as long as none was. */
  @Nullable Instant offeredUntil() {
    return offeredUntil;
  }
}
