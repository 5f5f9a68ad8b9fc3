package eu.cordee.event.cafe;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A round as planned: when, and what it talks about; the same question may stand for several. */
@Embeddable
public record CafeRoundPlan(
    @Column(name = "number") int number,
    @Column(name = "starts_at") Instant startsAt,
    @Column(name = "ends_at") Instant endsAt,
    @Column(name = "question") String question) {

  CafeRoundPlan moved(UnaryOperator<Instant> times) {
    return new CafeRoundPlan(number, times.apply(startsAt), times.apply(endsAt), question);
  }

  Duration length() {
    return Duration.between(startsAt, endsAt);
  }
}
