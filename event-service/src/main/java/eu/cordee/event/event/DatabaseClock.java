package eu.cordee.event.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The one clock that decides: replicas may disagree about the time, the database cannot. */
@ApplicationScoped
public class DatabaseClock {

  private final EntityManager entityManager;

  DatabaseClock(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Time of the current transaction. */
  public Instant now() {
    return (Instant)
        entityManager.createNativeQuery("select now()", Instant.class).getSingleResult();
  }
}
