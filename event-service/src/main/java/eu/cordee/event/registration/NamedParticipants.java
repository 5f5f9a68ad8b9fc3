package eu.cordee.event.registration;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds who takes part by the words of a name or an organisation, in the order of names. Whose name
 * is not known is found without words, at the beginning: also who was brought by an organiser who
 * knew no more than their address.
 */
@ApplicationScoped
class NamedParticipants {

  private static final String ALL =
      """
      select p.id, coalesce(s.name_key, '') as name_key
      from participant p
      left join signed_in s on s.person_id = p.person_id
        and not s.unknown_to && array(select o.person_id from event_organiser o where o.event_id = :event)
      left join known_organisation o on o.id = p.organisation_id
      where p.event_id = :event and p.state = 'REGISTERED'
      """;

  private static final int MOST_WORDS = 10;

  private final Session session;

  NamedParticipants(Session session) {
    this.session = session;
  }

  /** Where a participant stands in the list. */
  record Place(String name, UUID id) {

    String position() {
      return id + " " + name;
    }

    static @Nullable Place at(@Nullable String cursor) {
      String position = Cursor.read(cursor);
      if (position == null) {
        return null;
      }
      try {
        String[] parts = position.split(" ", 2);
        return new Place(parts.length == 2 ? parts[1] : "", UUID.fromString(parts[0]));
      } catch (IllegalArgumentException e) {
        throw ProblemException.badField("cursor", "is not a cursor of this list");
      }
    }
  }

  /** At most so many behind the place; every word must occur, also inside of another. */
  List<Place> find(UUID eventId, @Nullable String text, @Nullable Place after, int rows) {
    Map<String, Object> values = new HashMap<>(Map.of("event", eventId));
    StringBuilder sql = new StringBuilder(ALL);
    for (String word : words(text)) {
      String name = "word" + values.size();
      sql.append(" and (s.name_key like plain(cast(:%1$s as text))".formatted(name))
          .append(" or o.name_key like plain(cast(:%1$s as text)))".formatted(name));
      values.put(name, "%" + escape(word) + "%");
    }
    if (after != null) {
      sql.append(" and (coalesce(s.name_key, ''), p.id) > (cast(:name as text), :id)");
      values.put("name", after.name());
      values.put("id", after.id());
    }
    sql.append(" order by 2, 1");
    NativeQuery<Object[]> query = session.createNativeQuery(sql.toString(), Object[].class);
    values.forEach(query::setParameter);
    return query.setMaxResults(rows).getResultList().stream()
        .map(row -> new Place((String) row[1], (UUID) row[0]))
        .toList();
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
  }

  private static String escape(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
