package eu.cordee.registry.alliance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A cluster in an alliance. */
@Embeddable
class Party {

  @Column(name = "position")
  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "standing")
  private PartyStanding standing;

  @Column(name = "since")
  private Instant since;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Party() {}

  Party(int position, PartyStanding standing, Instant since) {
    this.position = position;
    this.standing = standing;
    this.since = since;
  }

  Party as(PartyStanding other, Instant now) {
    return new Party(position, other, now);
  }

  int position() {
    return position;
  }

  PartyStanding standing() {
    return standing;
  }

  Instant since() {
    return since;
  }
}
