package eu.cordee.kit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Ends the timers first: they would meet a closed database while the rest still stops. */
@ApplicationScoped
class Timers {

  private final Scheduler scheduler;

  Timers(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void stop(@Observes ShutdownEvent stopping) {
    scheduler.pause();
  }
}
