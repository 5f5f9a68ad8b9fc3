package eu.cordee.event.commitment;

import eu.cordee.event.registration.Participant;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose time a place claims, and what their agenda said. */
@Embeddable
public class Claim {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

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

  /** Answers up to this version of it are about a time that was asked for before. */
  @Column(name = "asked_before")
  private long askedBefore;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Claim() {}

  public Claim(Participant participant) {
    this.eventId = participant.eventId();
    this.participantId = participant.id();
    this.personId = participant.personId();
  }

  /** The agenda said yes. */
  public void confirm() {
    state = CommitmentState.CONFIRMED;
  }

  /** The agenda has to agree again: to another time, or because the place is taken again. */
  void askAgain(long lastTold) {
    askedBefore = lastTold;
    state = CommitmentState.PENDING;
    reason = "";
  }

  /** The agenda said no. */
  public void refuse(String why) {
    state = CommitmentState.REFUSED;
    reason = why;
  }

  /** The place was given back. */
  public void withdraw() {
    state = CommitmentState.WITHDRAWN;
  }

  /** What it is a place in will not take place. */
  public void callOff() {
    state = CommitmentState.CALLED_OFF;
  }

  UUID eventId() {
    return eventId;
  }

  UUID participantId() {
    return participantId;
  }

  UUID personId() {
    return personId;
  }

  long askedBefore() {
    return askedBefore;
  }

  CommitmentState state() {
    return state;
  }

  @Nullable String reason() {
    return reason.isEmpty() ? null : reason;
  }
}
