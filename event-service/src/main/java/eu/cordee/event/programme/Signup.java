package eu.cordee.event.programme;

import eu.cordee.event.registration.Participant;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** A participant's place in a session; for the agenda it is a commitment. */
@Entity
@Table(name = "signup")
class Signup extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "session_id", updatable = false)
  private UUID sessionId;

  @Column(name = "participant_id", updatable = false)
  private UUID participantId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private SignupState state = SignupState.PENDING;

  /** Stable code of a refusal, else empty. */
  @Column(name = "reason")
  private String reason = "";

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Signup() {}

  Signup(UUID sessionId, Participant participant) {
    this.eventId = participant.eventId();
    this.sessionId = sessionId;
    this.participantId = participant.id();
    this.personId = participant.personId();
  }

  boolean holdsPlace() {
    return state.holdsPlace();
  }

  void confirm() {
    state = SignupState.CONFIRMED;
  }

  void askAgain() {
    state = SignupState.PENDING;
  }

  void refuse(String why) {
    state = SignupState.REFUSED;
    reason = why;
  }

  void withdraw() {
    state = SignupState.WITHDRAWN;
  }

  UUID eventId() {
    return eventId;
  }

  UUID sessionId() {
    return sessionId;
  }

  UUID participantId() {
    return participantId;
  }

  UUID personId() {
    return personId;
  }

  SignupState state() {
    return state;
  }

  String reason() {
    return reason;
  }
}
