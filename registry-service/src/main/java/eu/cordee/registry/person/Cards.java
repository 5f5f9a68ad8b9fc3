package eu.cordee.registry.person;

import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Whose name the caller may know: their own, that of people who take part in the same event, that
 * of participants of events they organise; admins see everybody. All others are simply absent.
 */
@ApplicationScoped
public class Cards {

  private static final String VISIBLE =
      """
      select person.id, given_name, family_name, organisation_id, organisation.name
      from person left join organisation on organisation.id = organisation_id
      where person.id = any (:ids) and (:seesAll or person.id = :me or exists (
        select 1 from event_participant theirs
        where theirs.person_id = person.id and (
          exists (select 1 from event_participant mine
                  where mine.event_id = theirs.event_id and mine.person_id = :me)
          or exists (select 1 from event_organiser own
                     where own.event_id = theirs.event_id and own.person_id = :me))))
      order by person.id
      """;

  private final Session session;
  private final Caller caller;

  Cards(Session session, Caller caller) {
    this.session = session;
    this.caller = caller;
  }

  /** Those of the people whose cards the caller may see, by id. */
  @Transactional
  public List<PersonCard> visible(Collection<UUID> ids) {
    return session
        .createNativeQuery(VISIBLE, Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .setParameter("seesAll", caller.hasRole("admin"))
        .setParameter("me", caller.personId())
        .getResultStream()
        .map(Object[].class::cast)
        .map(Cards::card)
        .toList();
  }

  private static PersonCard card(Object[] row) {
    return new PersonCard(
        (UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], (String) row[4]);
  }
}
