package eu.cordee.matchmaking.profile;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        coalesce(f.version + 1, 0) as version
      from participant_copy p
      left join organisation_copy o on o.id = p.organisation_id
      left join profile f on f.id = p.id
      where p.event_id = ? and p.active
      """;

  /** Every word must occur somewhere. */
  private static final String HAS_WORDS =
      """
      and not exists (select 1 from unnest(?::text[]) word where position(word in lower(
        concat_ws(' ', o.name, f.headline, array_to_string(f.offers, ' '), array_to_string(f.requests, ' '),
          array_to_string(f.offer_keywords, ' '), array_to_string(f.request_keywords, ' ')))) = 0)
      """;

  private final Sql sql;

  ProfileList(Sql sql) {
    this.sql = sql;
  }

  Optional<ProfileView> find(UUID eventId, UUID participantId) {
    return sql.first(SELECT + "and p.id = ?", ProfileView::of, eventId, participantId);
  }

  List<ProfileView> search(UUID eventId, @Nullable String text, @Nullable UUID after, int rows) {
    return sql.list(
        SELECT + HAS_WORDS + "and (?::uuid is null or p.id > ?) order by p.id limit ?",
        ProfileView::of,
        eventId,
        words(text),
        after,
        after,
        rows);
  }

  private static List<String> words(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }
}
