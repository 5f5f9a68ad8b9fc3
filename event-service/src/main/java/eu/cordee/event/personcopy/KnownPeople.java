package eu.cordee.event.personcopy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whom this service knows from the registry's messages. */
@ApplicationScoped
public class KnownPeople {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long LOOK_MILLIS = 50;

  private final Session session;

  KnownPeople(Session session) {
    this.session = session;
  }

  /**
   * A person of the registry.
   *
   * @param organisationId where they work, or null
   */
  public record Known(UUID personId, @Nullable UUID organisationId) {}

  /** Those of the people who are known by now. */
  @Transactional
  public Map<UUID, Known> find(Collection<UUID> personIds) {
    return session
        .createNativeQuery(
            "select person_id, organisation_id from signed_in where person_id = any (?1)",
            Object[].class)
        .setParameter(1, personIds.toArray(UUID[]::new))
        .getResultStream()
        .map(row -> new Known((UUID) row[0], (UUID) row[1]))
        .collect(Collectors.toMap(Known::personId, known -> known));
  }

  /** Whether all of them are known by now. */
  public boolean areKnown(Collection<UUID> personIds) {
    return find(personIds).size() == personIds.stream().distinct().count();
  }

  /**
   * Waits, without a connection, while messages about people who were registered a moment ago may
   * still be on their way.
   *
   * @return whether all of them are known
   */
  public boolean await(Collection<UUID> personIds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!areKnown(personIds)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      rest();
    }
    return true;
  }

  private static void rest() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
