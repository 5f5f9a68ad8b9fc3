package eu.cordee.event.personcopy;

import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * What people are called at an event, as the caller may know it. Whom an organiser of the event
 * found by their address alone has no name there; they themselves and admins see it.
 */
@ApplicationScoped
public class KnownNames {

  private static final String NAMES =
      """
      select person_id, given_name, family_name from signed_in
      where person_id = any (:people) and (person_id = :me or :seesAll or not unknown_to && array(
        select o.person_id from event_organiser o where o.event_id = :event))
      """;

  private final Session session;
  private final Caller caller;

  KnownNames(Session session, Caller caller) {
    this.session = session;
    this.caller = caller;
  }

  /** By person, with one query; whose name may not be known here is absent. */
  public Map<UUID, PersonName> at(UUID eventId, Collection<UUID> personIds) {
    return session
        .createNativeQuery(NAMES, Object[].class)
        .setParameter("me", caller.personId())
        .setParameter("seesAll", caller.hasRole("admin"))
        .setParameter("event", eventId)
        .setParameter("people", personIds.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(
                row -> (UUID) row[0], row -> new PersonName((String) row[1], (String) row[2])));
  }
}
