package eu.cordee.event.waitlist;

import eu.cordee.kit.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Those who wait, in the database. Whoever changes one holds the row of the event. */
@ApplicationScoped
class WaitingRepository implements PanacheRepositoryBase<Waiting, UUID> {

  private static final String NEXT =
      """
      select id from waiting where event_id = :event and state = 'WAITING' order by number limit :places
      """;

  private static final String MINE =
      """
      select id from waiting where event_id = :event and person_id = :person order by number desc limit 1
      """;

  private static final String LINE =
      """
      select id, number, case state when 'WAITING' then place end as place from (
        select id, number, state, count(*) filter (where state = 'WAITING') over (order by number) as place
        from waiting where event_id = :event and state in ('WAITING', 'OFFERED')) as line
      where number > :after order by number limit :rows
      """;

  private static final String POSITION =
      """
      select count(*) as position from waiting w join waiting mine on mine.id = :id
      where w.event_id = mine.event_id and w.state = 'WAITING' and w.number <= mine.number
      """;

  /** Also where a place came free in a way that offered it to nobody. */
  private static final String TO_SERVE =
      """
      select event_id from waiting where state = 'OFFERED' and offered_until <= now()
      union
      select id from event where waiting > 0 and taken + offered < capacity
        and status = 'PUBLISHED' and registration_open and starts_at > now()
      limit :most
      """;

  private final Session session;

  WaitingRepository(Session session) {
    this.session = session;
  }

  /**
   * Where somebody stands in the line.
   *
   * @param number orders the line, with gaps
   * @param position from 1, or null where a place is offered
   */
  record Place(UUID id, long number, @Nullable Integer position) {}

  /** Who waits or has an offer, at most so many behind the number. */
  List<Place> line(UUID eventId, long after, int rows) {
    return session
        .createNativeQuery(LINE, Object[].class)
        .setParameter("event", eventId)
        .setParameter("after", after)
        .setParameter("rows", rows)
        .getResultStream()
        .map(row -> new Place((UUID) row[0], ((Number) row[1]).longValue(), integer(row[2])))
        .toList();
  }

  /** How many have waited as long or longer, themselves included. */
  int position(UUID id) {
    return Scalars.of(session, POSITION, "position", Long.class)
        .setParameter("id", id)
        .getSingleResult()
        .intValue();
  }

  /** Those who have waited longest. */
  List<Waiting> next(UUID eventId, int places) {
    return inOrder(
        Scalars.of(session, NEXT, "id", UUID.class)
            .setParameter("event", eventId)
            .setParameter("places", places)
            .getResultList());
  }

  /** The newest of one person, whatever has become of it. */
  Optional<Waiting> newest(UUID eventId, UUID personId) {
    return inOrder(
            Scalars.of(session, MINE, "id", UUID.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .getResultList())
        .stream()
        .findFirst();
  }

  List<Waiting> notTakenInTime(UUID eventId, Instant now) {
    return list(
        "eventId = ?1 and state = OFFERED and offeredUntil <= ?2 order by id", eventId, now);
  }

  List<Waiting> open(UUID eventId, Collection<UUID> personIds) {
    return list(
        "eventId = ?1 and personId in ?2 and state in (WAITING, OFFERED) order by id",
        eventId,
        personIds);
  }

  /** Where somebody waits or has an offer, in the order in which events are locked. */
  List<UUID> eventsOf(UUID personId) {
    return list("personId = ?1 and state in (WAITING, OFFERED)", personId).stream()
        .map(Waiting::eventId)
        .distinct()
        .sorted()
        .toList();
  }

  List<Waiting> open(UUID eventId) {
    return list("eventId = ?1 and state in (WAITING, OFFERED) order by id", eventId);
  }

  /** Events where an offer has ended, or where somebody waits although there is a place. */
  List<UUID> eventsToServe(int most) {
    return Scalars.of(session, TO_SERVE, "event_id", UUID.class)
        .setParameter("most", most)
        .getResultList();
  }

  Map<UUID, Waiting> byId(Collection<UUID> ids) {
    Map<UUID, Waiting> found = new LinkedHashMap<>();
    list("id in ?1", ids).forEach(one -> found.put(one.id(), one));
    return found;
  }

  private List<Waiting> inOrder(List<UUID> ids) {
    Map<UUID, Waiting> found = byId(ids);
    return ids.stream().map(found::get).toList();
  }

  private static @Nullable Integer integer(@Nullable Object value) {
    return value == null ? null : Integer.valueOf(((Number) value).intValue());
  }
}
