package eu.cordee.matchmaking.recommendation;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The marketplaces of events in memory, ready to be searched. Reading ten thousand profiles takes
 * longer than ranking them, so a marketplace is kept, and only what has changed since is read
 * again: a company that registers for another event costs nothing here.
 */
@ApplicationScoped
class Marketplaces {

  private static final int MOST_KEPT = 16;

  /** What was forgotten leaves no trace of a change, hence also an age. */
  private static final Duration OLDEST = Duration.ofMinutes(1);

  /**
   * Two changes may commit in another order than their times say, and clocks differ: what is not
   * older than this when a marketplace is read is read again the next time.
   */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  private static final String SOME =
      """
      select p.id, p.person_id, p.organisation_id, p.active, o.name, o.country, coalesce(f.headline, '') as headline,
        coalesce(f.offers, '{}') as offers, coalesce(f.requests, '{}') as requests,
        coalesce(f.offer_keywords, '{}') as offer_keywords, coalesce(f.request_keywords, '{}') as request_keywords,
        coalesce(f.nace, '{}') as nace, coalesce(f.languages, '{}') as languages,
        coalesce(o.nace, '{}') as organisation_nace, coalesce(o.keywords, '{}') as organisation_keywords
      from participant_copy p
      left join organisation_copy o on o.id = p.organisation_id
      left join profile f on f.id = p.id
      """;

  private static final String EVERYBODY = SOME + "where p.event_id = ? and p.active";

  /** Each part has its index, so that this costs by what has changed, not by who takes part. */
  private static final String CHANGED =
      SOME
          + """
          where p.id in (
            select id from profile where event_id = ? and changed_at > ?
            union
            select id from participant_copy where event_id = ? and changed_at > ?
            union
            select c.id from organisation_copy o join participant_copy c on c.organisation_id = o.id
            where o.changed_at > ? and c.event_id = ? and c.active)
          """;

  private final Sql sql;
  private final ConcurrentMap<UUID, Marketplace> kept = new ConcurrentHashMap<>();

  Marketplaces(Sql sql) {
    this.sql = sql;
  }

  Matcher of(UUID eventId) {
    Instant now = sql.first("select now() as now", row -> row.instant("now")).orElseThrow();
    Marketplace known = kept.get(eventId);
    Marketplace current =
        known == null || known.since().isBefore(now.minus(OLDEST))
            ? Marketplace.of(now, sql.list(EVERYBODY, Marketplaces::present, eventId))
            : known.with(changed(eventId, known.until().minus(OVERLAP)), now);
    if (known == null && kept.size() >= MOST_KEPT) {
      kept.entrySet().stream()
          .min(Comparator.comparing(entry -> entry.getValue().until()))
          .ifPresent(entry -> kept.remove(entry.getKey(), entry.getValue()));
    }
    kept.put(eventId, current);
    return current.matcher();
  }

  private List<Marketplace.Presence> changed(UUID eventId, Instant since) {
    return sql.list(CHANGED, Marketplaces::present, eventId, since, eventId, since, since, eventId);
  }

  private static Marketplace.Presence present(Row row) throws SQLException {
    return new Marketplace.Presence(candidate(row), row.flag("active"));
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
