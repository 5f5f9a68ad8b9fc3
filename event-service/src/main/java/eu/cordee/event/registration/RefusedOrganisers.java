package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** By whom people do not want to be entered into events any more. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class RefusedOrganisers {

  private final Session session;

  RefusedOrganisers(Session session) {
    this.session = session;
  }

  /** None of those who run the event enters the person again. */
  void refuse(UUID personId, Event event) {
    session
        .createNativeMutationQuery(
            """
            insert into refused_organiser (person_id, organiser_id)
            select :person, o from unnest(:organisers) as o on conflict do nothing
            """)
        .setParameter("person", personId)
        .setParameter("organisers", organisersOf(event))
        .executeUpdate();
  }

  /** Who comes to an event by themselves trusts those who run it again. */
  void trust(UUID personId, Event event) {
    session
        .createNativeMutationQuery(
            "delete from refused_organiser where person_id = :person and organiser_id = any (:organisers)")
        .setParameter("person", personId)
        .setParameter("organisers", organisersOf(event))
        .executeUpdate();
  }

  /**
   * Refuses where one of the people has refused one of those who run the event.
   *
   * @throws ProblemException 409, naming them
   */
  void requireWelcome(Event event, Collection<UUID> personIds) {
    Set<UUID> refusing =
        new HashSet<>(
            session
                .createNativeQuery(
                    """
                    select distinct person_id from refused_organiser
                    where person_id = any (:people) and organiser_id = any (:organisers)
                    """,
                    UUID.class)
                .setParameter("people", personIds.toArray(UUID[]::new))
                .setParameter("organisers", organisersOf(event))
                .getResultList());
    if (!refusing.isEmpty()) {
      List<String> named = refusing.stream().map(UUID::toString).sorted().limit(20).toList();
      throw new ProblemException(
          RegistrationProblem.ENTRY_REFUSED, "Leave out " + String.join(", ", named));
    }
  }

  private static UUID[] organisersOf(Event event) {
    return event.organiserIds().toArray(UUID[]::new);
  }
}
