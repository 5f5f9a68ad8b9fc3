package eu.cordee.event.programme;

import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.commitment.CommittedPlace;
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
class Signup extends Aggregate implements CommittedPlace {

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
  private CommitmentState state = CommitmentState.PENDING;

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

  @Override
  public boolean holdsPlace() {
    return state.holdsPlace();
  }

  void confirm() {
    state = CommitmentState.CONFIRMED;
  }

  void askAgain() {
    state = CommitmentState.PENDING;
  }

  void refuse(String why) {
    state = CommitmentState.REFUSED;
    reason = why;
  }

  void withdraw() {
    state = CommitmentState.WITHDRAWN;
  }

  @Override
  public UUID eventId() {
    return eventId;
  }

  UUID sessionId() {
    return sessionId;
  }

  @Override
  public UUID participantId() {
    return participantId;
  }

  @Override
  public UUID personId() {
    return personId;
  }

  CommitmentState state() {
    return state;
  }

  String reason() {
    return reason;
  }
}
