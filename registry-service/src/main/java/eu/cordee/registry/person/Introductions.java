package eu.cordee.registry.person;

import eu.cordee.kit.Scalars;
import eu.cordee.registry.person.ImportPeople.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Whom importers have found by their address without knowing them. An address must not tell a name:
 * in events of the importer such people have the name that the importer wrote, see {@link Cards}.
 */
@ApplicationScoped
class Introductions {

  private static final String KEEP =
      """
      insert into introduction (person_id, owner_id, given_name, family_name)
      select new.id, :owner, new.given_name, new.family_name
      from unnest(:ids, :givenNames, :familyNames) as new (id, given_name, family_name)
      on conflict do nothing
      returning person_id
      """;

  private static final String OWNERS =
      "select person_id, owner_id from introduction where person_id = any (:ids) order by owner_id";

  private final Session session;
  private final Cards cards;

  Introductions(Session session, Cards cards) {
    this.session = session;
    this.cards = cards;
  }

  /**
   * Keeps what the importer wrote of those whose cards they may not see yet.
   *
   * @return who has become a stranger to the importer by it
   */
  List<UUID> keep(UUID ownerId, Map<UUID, Row> found) {
    Set<UUID> known =
        cards.visible(found.keySet()).stream().map(PersonCard::id).collect(Collectors.toSet());
    Map<UUID, Row> strangers =
        found.entrySet().stream()
            .filter(entry -> !known.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    UUID[] ids = strangers.keySet().toArray(UUID[]::new);
    return Scalars.of(session, KEEP, "person_id", UUID.class)
        .setParameter("owner", ownerId)
        .setParameter("ids", ids)
        .setParameter("givenNames", texts(ids, id -> strangers.get(id).givenName()))
        .setParameter("familyNames", texts(ids, id -> strangers.get(id).familyName()))
        .getResultList();
  }

  /** Who found these people by their address, by person. */
  Map<UUID, List<UUID>> ownersOf(Collection<UUID> people) {
    return session
        .createNativeQuery(OWNERS, Object[].class)
        .setParameter("ids", people.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
  }

  private static String[] texts(UUID[] ids, java.util.function.Function<UUID, String> text) {
    return java.util.Arrays.stream(ids).map(id -> text.apply(id).strip()).toArray(String[]::new);
  }
}
