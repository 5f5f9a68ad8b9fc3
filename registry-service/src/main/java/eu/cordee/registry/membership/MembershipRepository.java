package eu.cordee.registry.membership;

import eu.cordee.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships in the database. */
@ApplicationScoped
public class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

  private static final String SHOWN =
      """
      select m.id, m.cluster_id, c.name as cluster_name, m.organisation_id, o.name as organisation_name,
        m.role, cast(m.since as text) as first_day, cast(m.until as text) as last_day, m.cluster_agreed_at is not null as cluster_agreed, m.organisation_agreed_at is not null as organisation_agreed,
        :seesAll or own.cluster as for_cluster, :seesAll or own.organisation as for_organisation, m.version
      from membership m
      join cluster c on c.id = m.cluster_id
      join organisation o on o.id = m.organisation_id
      cross join lateral (select
        exists (select 1 from cluster_manager x where x.cluster_id = m.cluster_id and x.person_id = :me) as cluster,
        exists (select 1 from organisation_speaker s
                where s.organisation_id = m.organisation_id and s.person_id = :me) as organisation) own
      where (own.cluster or own.organisation or :seesAll
        or (m.cluster_agreed_at is not null and m.organisation_agreed_at is not null))
      """;

  private static final String AWAITED =
      """
       and (m.cluster_agreed_at is null or m.organisation_agreed_at is null)
       and ((own.cluster and m.cluster_agreed_at is null) or (own.organisation and m.organisation_agreed_at is null))
      """;

  Optional<Membership> between(UUID clusterId, UUID organisationId) {
    return find("clusterId = ?1 and organisationId = ?2", clusterId, organisationId)
        .firstResultOptional();
  }

  /**
   * Who reads.
   *
   * @param personId nobody's where nobody is known
   */
  record Reader(UUID personId, boolean seesAll) {}

  /** What to look for; whatever is null does not restrict. */
  record Filter(
      @Nullable UUID cluster,
      @Nullable UUID organisation,
      boolean mine,
      boolean awaited,
      @Nullable LocalDate endsBy) {}

  /** At most {@code limit + 1} of those that the reader may see, in the order of their ids. */
  List<MembershipView> shown(Filter filter, Reader reader, @Nullable String cursor, int limit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder question = new StringBuilder(SHOWN);
    restrict(question, parameters, " and m.cluster_id = :cluster", "cluster", filter.cluster);
    restrict(
        question,
        parameters,
        " and m.organisation_id = :organisation",
        "organisation",
        filter.organisation);
    restrict(question, parameters, " and m.until <= :endsBy", "endsBy", filter.endsBy);
    restrict(question, parameters, " and m.id > :last", "last", Cursor.readId(cursor));
    question.append(filter.mine ? " and (own.cluster or own.organisation)" : "");
    question.append(filter.awaited ? AWAITED : "");
    return views(question.append(" order by m.id").toString(), parameters, reader, limit + 1);
  }

  /** One of them. */
  MembershipView view(UUID id, Reader reader) {
    return views(SHOWN + " and m.id = :id", Map.of("id", id), reader, 1).getFirst();
  }

  private static void restrict(
      StringBuilder question,
      Map<String, Object> parameters,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      question.append(condition);
      parameters.put(name, value);
    }
  }

  private List<MembershipView> views(
      String question, Map<String, Object> parameters, Reader reader, int limit) {
    Query query = getEntityManager().createNativeQuery(question, Object[].class);
    parameters.forEach(query::setParameter);
    List<?> rows =
        query
            .setParameter("me", reader.personId)
            .setParameter("seesAll", reader.seesAll)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(MembershipRepository::view).toList();
  }

  private static MembershipView view(Object[] row) {
    return new MembershipView(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        (UUID) row[3],
        (String) row[4],
        MembershipRole.valueOf((String) row[5]),
        (String) row[6],
        (String) row[7],
        sides((Boolean) row[8], (Boolean) row[9]),
        sides((Boolean) row[10], (Boolean) row[11]),
        ((Number) row[12]).longValue());
  }

  private static List<MembershipSide> sides(boolean cluster, boolean organisation) {
    List<MembershipSide> sides = new ArrayList<>();
    if (cluster) {
      sides.add(MembershipSide.CLUSTER);
    }
    if (organisation) {
      sides.add(MembershipSide.ORGANISATION);
    }
    return sides;
  }
}
