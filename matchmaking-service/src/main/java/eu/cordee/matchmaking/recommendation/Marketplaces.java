package eu.cordee.matchmaking.recommendation;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The marketplaces of events in memory, ready to be searched. Reading ten thousand profiles takes
 * longer than ranking them, so a marketplace is kept as long as nothing in it has changed: the
 * stamp is the time of the latest change of a profile, participant or organisation.
 */
@ApplicationScoped
class Marketplaces {

  private static final int MOST_KEPT = 16;
  private static final long OLDEST_NANOS = 60_000_000_000L;

  private static final String STAMP =
      """
      select concat_ws('|',
        (select max(changed_at) from profile where event_id = ?),
        (select max(changed_at) from participant_copy where event_id = ?),
        (select max(changed_at) from organisation_copy)) as stamp
      """;

  private static final String EVERYBODY =
      """
      select p.id, p.person_id, p.organisation_id, o.name, o.country, coalesce(f.headline, '') as headline,
        coalesce(f.offers, '{}') as offers, coalesce(f.requests, '{}') as requests,
        coalesce(f.offer_keywords, '{}') as offer_keywords, coalesce(f.request_keywords, '{}') as request_keywords,
        coalesce(f.nace, '{}') as nace, coalesce(f.languages, '{}') as languages,
        coalesce(o.nace, '{}') as organisation_nace, coalesce(o.keywords, '{}') as organisation_keywords
      from participant_copy p
      left join organisation_copy o on o.id = p.organisation_id
      left join profile f on f.id = p.id
      where p.event_id = ? and p.active
      """;

  private final Sql sql;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

  Marketplaces(Sql sql) {
    this.sql = sql;
  }

  Matcher of(UUID eventId) {
    String stamp = sql.first(STAMP, row -> row.text("stamp"), eventId, eventId).orElseThrow();
    Kept known = kept.get(eventId);
    if (known != null && known.isGood(stamp)) {
      return known.matcher;
    }
    Matcher matcher = new Matcher(sql.list(EVERYBODY, Marketplaces::candidate, eventId));
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(eventId, new Kept(stamp, System.nanoTime(), matcher));
    return matcher;
  }

  /** Two changes may commit in another order than their times say, hence also an age. */
  private record Kept(String stamp, long since, Matcher matcher) {
    boolean isGood(String current) {
      return stamp.equals(current) && System.nanoTime() - since < OLDEST_NANOS;
    }
  }

  /** Who has said nothing yet is judged by their organisation's entry in the registry. */
  private static Candidate candidate(Row row) throws SQLException {
    List<String> keywords = new ArrayList<>(row.texts("offer_keywords"));
    List<String> offers = row.texts("offers");
    if (keywords.isEmpty() && offers.isEmpty()) {
      keywords.addAll(row.texts("organisation_keywords"));
    }
    List<String> nace = row.texts("nace");
    return new Candidate(
        row.id("id"),
        row.id("person_id"),
        row.idOrNull("organisation_id"),
        row.textOrNull("name"),
        row.textOrNull("country"),
        row.text("headline"),
        Terms.of(keywords, offers),
        Terms.of(row.texts("request_keywords"), row.texts("requests")),
        nace.isEmpty() ? row.texts("organisation_nace") : nace,
        Set.copyOf(row.texts("languages")));
  }
}
