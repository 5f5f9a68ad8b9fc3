package eu.cordee.registry.duplicate;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.duplicate.DuplicateView.DuplicateReason;
import eu.cordee.registry.representative.PublicMailDomains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of entries that have something in common, found by indexes on what they have. A pair says
 * nothing about a third entry: who is like one of both may be nothing like the other.
 */
@ApplicationScoped
class DuplicateRepository {

  /** A domain of more entries than that says nothing: it is one of a group, or of a campus. */
  private static final int MOST_OF_A_DOMAIN = 4;

  /** Above it names are alike to people, too (trigram similarity). */
  private static final double ALIKE = 0.6;

  private static final String SIGNS =
      """
      with there as not materialized (
        select id, country, name, name_core, identifiers, domains from organisation where successor_id is null
      ), rare_domain as (
        select domain from there cross join lateral unnest(domains) as domain
        where domain <> all (:public) group by domain having count(*) between 2 and :most
      ), sign as (
        select a.id as one, b.id as other, 'IDENTIFIER' as sign, number as what
        from there a cross join lateral unnest(a.identifiers) as number
        join there b on b.identifiers @> array[number] and b.id <> a.id
        union all
        select a.id, b.id, 'NAME', b.name from there a
        join there b on b.name_core = a.name_core and b.country = a.country and b.id <> a.id
        union all
        select a.id, b.id, 'DOMAIN', d.domain from rare_domain d
        join there a on a.domains @> array[d.domain]
        join there b on b.domains @> array[d.domain] and b.id <> a.id
      """;

  private static final String ALIKE_AROUND =
      """
        union all
        select a.id, b.id, 'SIMILAR_NAME', b.name from there a
        join there b on b.name_core % a.name_core and b.country = a.country and b.id <> a.id
          and b.name_core <> a.name_core and similarity(b.name_core, a.name_core) >= :alike
        where a.id = :organisation
      """;

  private static final String PAIRS =
      """
      ), pair as (
        select least(one, other) as first_id, greatest(one, other) as second_id, sign, min(what) as what
        from sign where %s group by least(one, other), greatest(one, other), sign
      ), weighed as (
        select first_id, second_id, array_agg(sign) as signs, array_agg(what) as whats,
          cast(sum(case sign when 'IDENTIFIER' then 8 when 'NAME' then 4 when 'DOMAIN' then 2 else 1 end) as integer) as weight
        from pair
        where not exists (select 1 from duplicate_dismissal d where d.first_id = pair.first_id and d.second_id = pair.second_id)
          and %s
        group by first_id, second_id
      )
      select first_id, second_id, signs, whats, weight from weighed
      where (-weight, first_id, second_id) > (-cast(:lastWeight as integer), cast(:lastFirst as uuid), cast(:lastSecond as uuid))
      order by -weight, first_id, second_id
      """;

  private static final String MINE =
      """
      (:seesAll or (
        exists (select 1 from organisation_speaker s where s.organisation_id = pair.first_id and s.person_id = :me)
        and exists (select 1 from organisation_speaker s where s.organisation_id = pair.second_id and s.person_id = :me)))
      """;

  private static final String ALL = SIGNS + PAIRS.formatted("true", MINE);

  private static final String AROUND =
      SIGNS + ALIKE_AROUND + PAIRS.formatted("one = :organisation", "true");

  private static final String DISMISS =
      """
      insert into duplicate_dismissal (first_id, second_id, reason, dismissed_by, dismissed_at)
      values (least(:first, :second), greatest(:first, :second), :reason, :me, now())
      on conflict (first_id, second_id) do update
        set reason = excluded.reason, dismissed_by = excluded.dismissed_by, dismissed_at = excluded.dismissed_at
      """;

  private final Session session;

  DuplicateRepository(Session session) {
    this.session = session;
  }

  /** Two entries, the smaller id first, and how much speaks for their being one. */
  record Pair(UUID firstId, UUID secondId, int weight, List<DuplicateReason> reasons) {

    /** Before all others. */
    private static final Pair NONE = new Pair(new UUID(0, 0), new UUID(0, 0), 1000, List.of());

    /** What a cursor is made of. */
    String position() {
      return weight + " " + firstId + " " + secondId;
    }

    static Pair after(@Nullable String cursor) {
      String position = Cursor.read(cursor);
      if (position == null) {
        return NONE;
      }
      try {
        String[] parts = position.split(" ", 3);
        return new Pair(
            UUID.fromString(parts[1]),
            UUID.fromString(parts[2]),
            Integer.parseInt(parts[0]),
            List.of());
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw ProblemException.badField("cursor", "is not a cursor of this list");
      }
    }
  }

  /** Those of which the person speaks for both. */
  List<Pair> all(UUID me, boolean seesAll, @Nullable String cursor, int most) {
    return pairs(asked(ALL, cursor).setParameter("me", me).setParameter("seesAll", seesAll), most);
  }

  /** Those with one entry. */
  List<Pair> around(UUID organisationId, @Nullable String cursor, int most) {
    return pairs(
        asked(AROUND, cursor)
            .setParameter("organisation", organisationId)
            .setParameter("alike", ALIKE),
        most);
  }

  void dismiss(UUID first, UUID second, String reason, UUID me) {
    session
        .createNativeMutationQuery(DISMISS)
        .setParameter("first", first)
        .setParameter("second", second)
        .setParameter("reason", reason)
        .setParameter("me", me)
        .executeUpdate();
  }

  private NativeQuery<Object[]> asked(String sql, @Nullable String cursor) {
    Pair last = Pair.after(cursor);
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("public", PublicMailDomains.all().toArray(String[]::new))
        .setParameter("most", MOST_OF_A_DOMAIN)
        .setParameter("lastWeight", last.weight)
        .setParameter("lastFirst", last.firstId)
        .setParameter("lastSecond", last.secondId);
  }

  private static List<Pair> pairs(NativeQuery<Object[]> question, int most) {
    return question
        .setMaxResults(most)
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Pair(
                    (UUID) row[0],
                    (UUID) row[1],
                    ((Number) row[4]).intValue(),
                    reasons((String[]) row[2], (String[]) row[3])))
        .toList();
  }

  private static List<DuplicateReason> reasons(String[] signs, String[] whats) {
    List<DuplicateReason> reasons = new ArrayList<>();
    for (int i = 0; i < signs.length; i++) {
      reasons.add(new DuplicateReason(DuplicateSign.valueOf(signs[i]), whats[i]));
    }
    reasons.sort(Comparator.comparing(DuplicateReason::sign));
    return reasons;
  }
}
