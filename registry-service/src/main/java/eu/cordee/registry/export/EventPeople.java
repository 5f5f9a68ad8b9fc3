package eu.cordee.registry.export;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.person.Cards;
import eu.cordee.registry.person.PersonCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Who takes part in an event, for those who organise it. */
@ApplicationScoped
class EventPeople {

  private static final String ORGANISED =
      """
      select exists (select from event_organiser where event_id = :event and (:seesAll or person_id = :me)) as organised
      """;

  private static final String PEOPLE =
      "select distinct person_id from event_participant where event_id = :event limit :most";

  private final Session session;
  private final Cards cards;
  private final Caller caller;

  EventPeople(Session session, Cards cards, Caller caller) {
    this.session = session;
    this.cards = cards;
    this.caller = caller;
  }

  /**
   * Their cards, as this organiser may see them, in the order of names.
   *
   * @param most of them
   * @throws ProblemException 404 for an event that the caller does not organise
   */
  @Transactional
  List<PersonCard> of(UUID eventId, int most) {
    boolean isOrganised =
        Scalars.of(session, ORGANISED, "organised", Boolean.class)
            .setParameter("event", eventId)
            .setParameter("seesAll", caller.hasRole("admin"))
            .setParameter("me", caller.personId())
            .getSingleResult();
    if (!isOrganised) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    List<UUID> people =
        Scalars.of(session, PEOPLE, "person_id", UUID.class)
            .setParameter("event", eventId)
            .setParameter("most", most)
            .getResultList();
    return cards.visible(people).stream()
        .sorted(
            Comparator.comparing(PersonCard::familyName)
                .thenComparing(PersonCard::givenName)
                .thenComparing(PersonCard::id))
        .toList();
  }
}
