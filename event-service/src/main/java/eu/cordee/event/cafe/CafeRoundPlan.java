package eu.cordee.event.cafe;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** A round as planned: when, and what it talks about; the same question may stand for several. */
@Embeddable
public record CafeRoundPlan(
    @Column(name = "number") int number,
    @Column(name = "starts_at") Instant startsAt,
    @Column(name = "ends_at") Instant endsAt,
    @Column(name = "question") String question) {

  Duration length() {
    return Duration.between(startsAt, endsAt);
  }
}
