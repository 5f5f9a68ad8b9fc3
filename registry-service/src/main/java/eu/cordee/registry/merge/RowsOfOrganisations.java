package eu.cordee.registry.merge;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Rows that hang on an organisation and go with it when its entry is merged: memberships with their
 * claims, and representatives. Rows of history and what importers call an organisation stay where
 * they are.
 *
 * <p>All statements are about one entry that stays and one that is withdrawn, and expect the locks
 * of both.
 */
@ApplicationScoped
class RowsOfOrganisations {

  /** Those of the one, and of the other what stands in their way. */
  private static final String MEMBERSHIPS_BEFORE =
      """
      select cast(coalesce(jsonb_agg(to_jsonb(m) order by m.id), '[]') as text) as rows from membership m
      where m.organisation_id = :withdrawn or (m.organisation_id = :kept
        and m.cluster_id in (select cluster_id from membership where organisation_id = :withdrawn))
      """;

  /**
   * Of two memberships in one cluster one stays: what either side has said counts, and role and
   * days are those of the one that both had agreed on.
   */
  private static final String UNITE_MEMBERSHIPS =
      """
      update membership k set
        cluster_agreed_at = coalesce(k.cluster_agreed_at, w.cluster_agreed_at),
        organisation_agreed_at = coalesce(k.organisation_agreed_at, w.organisation_agreed_at),
        role = case when w.counts then w.role else k.role end,
        since = case when w.counts then w.since else k.since end,
        until = case when w.counts then w.until else k.until end,
        version = k.version + 1, changed_at = now()
      from (
        select o.*, o.cluster_agreed_at is not null and o.organisation_agreed_at is not null
          and (s.cluster_agreed_at is null or s.organisation_agreed_at is null) as counts
        from membership o join membership s on s.cluster_id = o.cluster_id and s.organisation_id = :kept
        where o.organisation_id = :withdrawn) w
      where k.organisation_id = :kept and k.cluster_id = w.cluster_id
      """;

  private static final String DROP_MEMBERSHIPS =
      """
      delete from membership w using membership k
      where k.organisation_id = :kept and w.organisation_id = :withdrawn and w.cluster_id = k.cluster_id
      """;

  private static final String MOVE_MEMBERSHIPS =
      """
      update membership set organisation_id = :kept, version = version + 1, changed_at = now()
      where organisation_id = :withdrawn
      """;

  private static final String REPRESENTATIVES_BEFORE =
      """
      select cast(coalesce(jsonb_agg(to_jsonb(r) order by r.id), '[]') as text) as rows from representative r
      where r.organisation_id = :withdrawn or (r.organisation_id = :kept
        and r.person_id in (select person_id from representative where organisation_id = :withdrawn))
      """;

  private static final String DROP_REPRESENTATIVES =
      """
      delete from representative w using representative k
      where k.organisation_id = :kept and w.organisation_id = :withdrawn and w.person_id = k.person_id
      """;

  private static final String MOVE_REPRESENTATIVES =
      "update representative set organisation_id = :kept where organisation_id = :withdrawn";

  private static final String CLUSTERS =
      "select distinct cluster_id from membership where organisation_id = :id order by cluster_id";

  /** Whether rows of a table that were there before are now exactly these. */
  private static final String SAME =
      """
      with told as (select * from jsonb_populate_recordset(cast(null as :table), cast(:after as jsonb))),
        present as (select * from :table where id in (
          select id from jsonb_populate_recordset(cast(null as :table), cast(:before as jsonb))))
      select not exists (table told except table present) and not exists (table present except table told) as same
      """;

  private final Session session;

  RowsOfOrganisations(Session session) {
    this.session = session;
  }

  /** Clusters to which it belongs, or with which there is a claim. */
  List<UUID> clustersOf(UUID organisationId) {
    return Scalars.of(session, CLUSTERS, "cluster_id", UUID.class)
        .setParameter("id", organisationId)
        .getResultList();
  }

  int countMemberships(UUID organisationId) {
    return count("membership", organisationId);
  }

  int countRepresentatives(UUID organisationId) {
    return count("representative", organisationId);
  }

  private int count(String table, UUID organisationId) {
    return Scalars.of(
            session,
            "select cast(count(*) as integer) as number from %s where organisation_id = :id"
                .formatted(table),
            "number",
            Integer.class)
        .setParameter("id", organisationId)
        .getSingleResult();
  }

  MovedRows moveMemberships(UUID kept, UUID withdrawn) {
    String before = rows(MEMBERSHIPS_BEFORE, kept, withdrawn);
    change(UNITE_MEMBERSHIPS, kept, withdrawn);
    change(DROP_MEMBERSHIPS, kept, withdrawn);
    change(MOVE_MEMBERSHIPS, kept, withdrawn);
    return new MovedRows(before, present("membership", before));
  }

  MovedRows moveRepresentatives(UUID kept, UUID withdrawn) {
    String before = rows(REPRESENTATIVES_BEFORE, kept, withdrawn);
    change(DROP_REPRESENTATIVES, kept, withdrawn);
    change(MOVE_REPRESENTATIVES, kept, withdrawn);
    return new MovedRows(before, present("representative", before));
  }

  /** Whether all that was moved stands as it was put. */
  boolean areUnchanged(MovedRows memberships, MovedRows representatives) {
    return areUnchanged("membership", memberships)
        && areUnchanged("representative", representatives);
  }

  private boolean areUnchanged(String table, MovedRows moved) {
    return Scalars.of(session, SAME.replace(":table", table), "same", Boolean.class)
        .setParameter("before", moved.before())
        .setParameter("after", moved.after())
        .getSingleResult();
  }

  /** Puts all rows back where they were. Versions only rise, so that no old one is met again. */
  void putBack(MovedRows memberships, MovedRows representatives) {
    putBack("membership", memberships.before());
    session
        .createNativeMutationQuery(
            """
            update membership m set version = a.version + 1, changed_at = now()
            from jsonb_populate_recordset(cast(null as membership), cast(:after as jsonb)) a where a.id = m.id
            """)
        .setParameter("after", memberships.after())
        .executeUpdate();
    putBack("representative", representatives.before());
  }

  private void putBack(String table, String before) {
    session
        .createNativeMutationQuery(
            "delete from %s where id in (select id from jsonb_populate_recordset(cast(null as %s), cast(:before as jsonb)))"
                .formatted(table, table))
        .setParameter("before", before)
        .executeUpdate();
    session
        .createNativeMutationQuery(
            "insert into %s select * from jsonb_populate_recordset(cast(null as %s), cast(:before as jsonb))"
                .formatted(table, table))
        .setParameter("before", before)
        .executeUpdate();
  }

  /** Those of the rows that are there, as they are now. */
  private String present(String table, String before) {
    return Scalars.of(
            session,
            """
            select cast(coalesce(jsonb_agg(to_jsonb(t) order by t.id), '[]') as text) as rows from %s t
            where t.id in (select id from jsonb_populate_recordset(cast(null as %s), cast(:before as jsonb)))
            """
                .formatted(table, table),
            "rows",
            String.class)
        .setParameter("before", before)
        .getSingleResult();
  }

  private String rows(String question, UUID kept, UUID withdrawn) {
    return Scalars.of(session, question, "rows", String.class)
        .setParameter("kept", kept)
        .setParameter("withdrawn", withdrawn)
        .getSingleResult();
  }

  private void change(String statement, UUID kept, UUID withdrawn) {
    session
        .createNativeMutationQuery(statement)
        .setParameter("kept", kept)
        .setParameter("withdrawn", withdrawn)
        .executeUpdate();
  }
}
