package eu.cordee.event.cafe.clock;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The clock of a café: the organiser moves it, the database's time is on it. */
@ApplicationScoped
class CafeClock {

  private final CafeAccess access;
  private final DatabaseClock time;

  CafeClock(CafeAccess access, DatabaseClock time) {
    this.access = access;
    this.time = time;
  }

  @Transactional
  ClockView read(UUID eventId, UUID cafeId) {
    return ClockView.of(access.visible(eventId, cafeId), time.now());
  }

  @Idempotent
  ClockView move(UUID eventId, UUID cafeId, MoveClock wish) {
    AlpCafe cafe = access.organisedLocked(eventId, cafeId);
    if (cafe.publishedPlanId() == null) {
      throw new ProblemException(CafeProblem.NO_PLAN_OF_SEATS);
    }
    cafe.moveClock(wish.state(), wish.round(), time.now());
    cafe.touch();
    return ClockView.of(cafe, time.now());
  }
}
