package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who has a conflict of interest with an applicant: who works or speaks for the organisation, and
 * who shares a cluster or an alliance with it, other than the one that owns the programme, in which
 * all of its people and applicants are.
 */
@ApplicationScoped
public class FundingConflicts {

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String CONFLICT =
      """
      with applicant as (
        select coalesce(successor_id, id) as id from organisation where id = :organisation
      ), mine as (
        select cluster_id from cluster_manager where person_id = :person
        union
        select m.cluster_id from cluster_member m join person p on p.organisation_id = m.organisation_id where p.id = :person
      ), theirs as (
        select m.cluster_id from cluster_member m join applicant on applicant.id = m.organisation_id
      )
      select exists (select 1 from person p join applicant on applicant.id = p.organisation_id where p.id = :person)
        or exists (select 1 from organisation_speaker s join applicant on applicant.id = s.organisation_id
          where s.person_id = :person)
        or exists (select 1 from mine join theirs using (cluster_id) where cluster_id <> :owner)
        or exists (select 1 from alliance_party a join mine on mine.cluster_id = a.cluster_id
          join alliance_party b on b.alliance_id = a.alliance_id join theirs on theirs.cluster_id = b.cluster_id
          join alliance l on l.id = a.alliance_id
          where a.standing = 'MEMBER' and b.standing = 'MEMBER' and a.cluster_id <> b.cluster_id
            and l.stage <> 'CONTACT' and l.dissolved_at is null and l.id <> :owner) as conflict
      """;

  private final Session session;

  FundingConflicts(Session session) {
    this.session = session;
  }

  /**
   * Whether the person has one.
   *
   * @param ownerId the cluster or alliance that owns the programme, or null
   */
  public boolean between(UUID personId, UUID organisationId, @Nullable UUID ownerId) {
    return Scalars.of(session, CONFLICT, "conflict", Boolean.class)
        .setParameter("person", personId)
        .setParameter("organisation", organisationId)
        .setParameter("owner", Objects.requireNonNullElse(ownerId, NOBODY))
        .getSingleResult();
  }
}
