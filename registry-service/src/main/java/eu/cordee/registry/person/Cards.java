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
 * of participants of events they organise; admins see everybody. All others are simply absent. That
 * somebody was erased is said to everybody who has their id.
 *
 * <p>Who was brought into the event by somebody who knew no more than their address has there the
 * name that this importer wrote, and no organisation: see {@link Introductions}.
 */
@ApplicationScoped
public class Cards {

  private static final String VISIBLE =
      """
      with shared as (
        select distinct theirs.person_id, theirs.event_id from event_participant theirs
        where theirs.person_id = any (:ids) and (
          exists (select 1 from event_participant mine
                  where mine.event_id = theirs.event_id and mine.person_id = :me)
          or exists (select 1 from event_organiser own
                     where own.event_id = theirs.event_id and own.person_id = :me))
      ), through as (
        select shared.person_id, shared.event_id, said.given_name, said.family_name
        from shared left join lateral (
          select given_name, family_name from introduction i
          where i.person_id = shared.person_id and exists (
            select 1 from event_organiser o where o.event_id = shared.event_id and o.person_id = i.owner_id)
          order by i.owner_id = :me desc, i.owner_id limit 1) said on true
      ), known as (
        select distinct on (person_id) person_id, given_name, family_name from through
        order by person_id, given_name is not null, event_id
      )
      select person.id, coalesce(known.given_name, person.given_name), coalesce(known.family_name, person.family_name),
        case when known.given_name is null then person.organisation_id end,
        case when known.given_name is null then organisation.name end,
        person.erased_at is not null
      from person
      left join organisation on organisation.id = person.organisation_id
      left join known on known.person_id = person.id and not :seesAll and person.id <> :me
      where person.id = any (:ids) and (:seesAll or person.id = :me or known.person_id is not null or person.erased_at is not null)
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
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (UUID) row[3],
        (String) row[4],
        (Boolean) row[5]);
  }
}
