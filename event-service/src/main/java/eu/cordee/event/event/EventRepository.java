package eu.cordee.event.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Events in the database, and the one statement that gives places away. */
@ApplicationScoped
public class EventRepository implements PanacheRepositoryBase<Event, UUID> {

  /**
   * Reads, decides and writes at once under the row's lock, so that no two can take the last place.
   */
  private static final String TAKE =
      "update event set taken = taken + ?1 where id = ?2 and taken + ?1 <= capacity";

  private static final String GIVE_BACK = "update event set taken = taken - ?1 where id = ?2";

  /** The event with its row locked until the transaction ends; lock before reading anything. */
  Optional<Event> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Takes places of an event, all or none, and keeps the row locked until the transaction ends.
   *
   * @return false when there are not so many left
   */
  public boolean takePlaces(UUID id, int places) {
    return getEntityManager()
            .createNativeQuery(TAKE)
            .setParameter(1, places)
            .setParameter(2, id)
            .executeUpdate()
        == 1;
  }

  /** Gives places back. */
  public void giveBackPlaces(UUID id, int places) {
    getEntityManager()
        .createNativeQuery(GIVE_BACK)
        .setParameter(1, places)
        .setParameter(2, id)
        .executeUpdate();
  }
}
