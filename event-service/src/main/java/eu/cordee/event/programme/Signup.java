package eu.cordee.event.programme;

import eu.cordee.event.commitment.Claim;
import eu.cordee.event.commitment.CommittedPlace;
import eu.cordee.event.registration.Participant;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A participant's place in a session; for the agenda it is a commitment. */
@Entity
@Table(name = "signup")
class Signup extends Aggregate implements CommittedPlace {

  @Column(name = "session_id", updatable = false)
  private UUID sessionId;

  @Embedded private Claim claim;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Signup() {}

  Signup(UUID sessionId, Participant participant) {
    this.sessionId = sessionId;
    this.claim = new Claim(participant);
  }

  @Override
  public Claim claim() {
    return claim;
  }

  UUID sessionId() {
    return sessionId;
  }
}
