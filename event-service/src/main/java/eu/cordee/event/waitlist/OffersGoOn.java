package eu.cordee.event.waitlist;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Places that were not taken in time go on to the next. An offer that is over holds nothing even
 * while nobody looks: whoever asks for a place ends it first. This is for those who only wait.
 */
@ApplicationScoped
class OffersGoOn {

  private static final int AT_ONCE = 50;

  private final WaitingRepository waiting;
  private final WaitlistOffers offers;

  OffersGoOn(WaitingRepository waiting, WaitlistOffers offers) {
    this.waiting = waiting;
    this.offers = offers;
  }

  /** One transaction for each event, so that none waits for another's lock. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void goOn() {
    List<UUID> due = QuarkusTransaction.requiringNew().call(() -> waiting.eventsToServe(AT_ONCE));
    for (UUID eventId : due) {
      QuarkusTransaction.requiringNew().run(() -> offers.placesMayBeFree(eventId));
    }
  }
}
