package eu.cordee.event.time;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.Session;

/** The one clock that decides: replicas may disagree about the time, the database cannot. */
@ApplicationScoped
public class DatabaseClock {

  private final Session session;

  DatabaseClock(Session session) {
    this.session = session;
  }

  /** Time of the current transaction. */
  public Instant now() {
    return Scalars.of(session, "select now() as now", "now", Instant.class).getSingleResult();
  }
}
