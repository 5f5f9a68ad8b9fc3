package eu.cordee.matchmaking.profile;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads profiles together with participants and organisations; a participant may have none yet. */
@ApplicationScoped
class ProfileList {

  private static final String SELECT =
      """
      select p.id as participant_id, p.person_id, p.organisation_id, o.name as organisation_name,
        o.kind as organisation_kind, o.country, f.headline, f.offers, f.requests, f.offer_keywords,
        f.request_keywords, f.nace, f.languages, coalesce(f.instant_booking, false) as instant_booking,
        coalesce(f.version + 1, 0) as version, coalesce(s.name_key, '') as name_key
      from participant_copy p
      left join organisation_copy o on o.id = p.organisation_id
      left join event_copy e on e.id = p.event_id
      left join signed_in s on s.person_id = p.person_id and not s.unknown_to && e.organiser_ids
      left join profile f on f.id = p.id
      where p.event_id = ? and p.active
      """;

  /**
   * A word stands in the profile, in the organisation's name or in one's own; each has its index.
   */
  private static final String HAS_WORD =
      """
      and p.id in (
        select t.id from profile t where t.event_id = ? and t.search_text like plain(?::text)
        union all
        select m.id from organisation_copy c join participant_copy m on m.organisation_id = c.id
        where m.event_id = ? and m.active and c.search_text like plain(?::text)
        union all
        select m.id from signed_in n join participant_copy m on m.person_id = n.person_id
        join event_copy v on v.id = m.event_id and not n.unknown_to && v.organiser_ids
        where m.event_id = ? and m.active and n.name_key like plain(?::text))
      """;

  private static final int MOST_WORDS = 10;

  private final Sql sql;

  ProfileList(Sql sql) {
    this.sql = sql;
  }

  Optional<ProfileView> find(UUID eventId, UUID participantId) {
    return sql.first(SELECT + "and p.id = ?", ProfileView::of, eventId, participantId);
  }

  /** Where a participant stands in the list: by name, and who has the same name by id. */
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

  /** A row of the list. */
  record Found(Place place, ProfileView view) {

    static Found of(Row row) throws SQLException {
      ProfileView view = ProfileView.of(row);
      return new Found(new Place(row.text("name_key"), view.participantId()), view);
    }
  }

  /** Every word must occur, also inside of another; accents and case do not count. */
  List<Found> search(UUID eventId, @Nullable String text, @Nullable Place after, int rows) {
    List<String> words = words(text);
    return sql.list(
        search(words.size()), Found::of, arguments(eventId, words, after, rows).toArray());
  }

  /** The statement for so many words. */
  static String search(int words) {
    return SELECT
        + HAS_WORD.repeat(words)
        + "and (?::uuid is null or (coalesce(s.name_key, ''), p.id) > (?, ?))"
        + " order by coalesce(s.name_key, ''), p.id limit ?";
  }

  static List<@Nullable Object> arguments(
      UUID eventId, List<String> words, @Nullable Place after, int rows) {
    List<@Nullable Object> arguments = new ArrayList<>(List.of(eventId));
    for (String word : words) {
      String pattern = "%" + escape(word) + "%";
      arguments.addAll(List.of(eventId, pattern, eventId, pattern, eventId, pattern));
    }
    arguments.add(after == null ? null : after.id());
    arguments.add(after == null ? null : after.name());
    arguments.add(after == null ? null : after.id());
    arguments.add(rows);
    return arguments;
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\s+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
  }

  private static String escape(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
