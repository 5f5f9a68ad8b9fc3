package eu.cordee.event.event;

import eu.cordee.kit.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Events in the database, and the one statement that gives places away. */
@ApplicationScoped
public class EventRepository implements PanacheRepositoryBase<Event, UUID> {

  /**
   * Reads, decides and writes at once under the row's lock, so that no two can take the last place.
   */
  private static final String TAKE =
      "update event set taken = taken + ?1 where id = ?2 and taken + offered + ?1 <= capacity";

  /** Nobody passes those who wait, whether a place is offered to them yet or not. */
  private static final String TAKE_IN_TURN =
      "update event set taken = taken + 1 where id = ?1 and taken + offered + waiting + 1 <= capacity";

  private static final String LOCK = "select id from event where id = ?1 for update";

  /** None before publication, after closing or start. */
  private static final String TO_OFFER =
      """
      select greatest(0, capacity - taken - offered) as places from event
      where id = ?1 and status = 'PUBLISHED' and registration_open and starts_at > now()
      """;

  private static final String GIVE_BACK = "update event set taken = taken - ?1 where id = ?2";

  /** The event with its row locked until the transaction ends; lock before reading anything. */
  Optional<Event> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Takes places of an event, all or none, and keeps the row locked until the transaction ends.
   * What is offered to somebody who waits is not among them.
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

  /**
   * Takes one place for somebody who comes by themselves, and keeps the row locked until the
   * transaction ends.
   *
   * @return false when all places are taken, offered or waited for
   */
  public boolean takePlaceInTurn(UUID id) {
    return getEntityManager().createNativeQuery(TAKE_IN_TURN).setParameter(1, id).executeUpdate()
        == 1;
  }

  /** Locks the row until the transaction ends, without reading it into anything. */
  public void lock(UUID id) {
    Scalars.of(session(), LOCK, "id", UUID.class).setParameter(1, id).getResultList();
  }

  /** How many places can be offered to those who wait; the row is locked. */
  public int placesToOffer(UUID id) {
    return Scalars.of(session(), TO_OFFER, "places", Integer.class)
        .setParameter(1, id)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(0);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
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
