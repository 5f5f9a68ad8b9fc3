package eu.cordee.event.announcement;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Announcements in the database. */
@ApplicationScoped
class AnnouncementRepository implements PanacheRepositoryBase<Announcement, UUID> {

  /** Whom another replica is about to send is passed over: nobody waits, and nobody sends twice. */
  private static final String DUE =
      """
      select id from announcement where state = 'SCHEDULED' and send_at <= now()
      order by send_at, id limit 1 for update skip locked
      """;

  /** The newest first. */
  List<Announcement> ofEvent(UUID eventId, @Nullable UUID before, int rows) {
    return (before == null
            ? find("eventId = ?1 order by id desc", eventId)
            : find("eventId = ?1 and id < ?2 order by id desc", eventId, before))
        .range(0, rows - 1)
        .list();
  }

  List<Announcement> scheduledLocked(UUID eventId) {
    return find("eventId = ?1 and state = SCHEDULED order by id", eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * One of the event, locked until the transaction ends.
   *
   * @throws ProblemException 404 without one
   */
  Announcement locked(UUID eventId, UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(found -> found.eventId().equals(eventId))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** One whose time has come, locked until the transaction ends. */
  Optional<Announcement> due() {
    return Scalars.of(getEntityManager().unwrap(Session.class), DUE, "id", UUID.class)
        .getResultList()
        .stream()
        .findFirst()
        .map(this::findById);
  }
}
