package eu.cordee.registry.alliance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Agreements in the database, with what was signed under them. */
@ApplicationScoped
class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

  List<Agreement> of(UUID allianceId) {
    return list("allianceId = ?1 order by number", allianceId);
  }

  Optional<Agreement> openOf(UUID allianceId) {
    return find("allianceId = ?1 and state = ?2", allianceId, AgreementState.OPEN)
        .firstResultOptional();
  }

  Optional<Agreement> byFingerprint(String sha256) {
    return find("sha256", sha256).firstResultOptional();
  }

  /** In the order in which they were given. */
  List<Signature> signatures(UUID agreementId) {
    return getEntityManager()
        .createQuery(
            "from Signature where agreementId = :agreement order by signedAt, id", Signature.class)
        .setParameter("agreement", agreementId)
        .getResultList();
  }

  /** Those of the parties whose signature the open agreement waits for. */
  List<UUID> awaited(UUID allianceId, Collection<UUID> parties) {
    return getEntityManager()
        .createNativeQuery(
            """
            select party.cluster_id from alliance_party party
            join alliance on alliance.id = party.alliance_id and alliance.dissolved_at is null
            join agreement on agreement.alliance_id = party.alliance_id and agreement.state = 'OPEN'
            where party.alliance_id = :alliance and party.cluster_id = any (:parties)
              and party.standing in ('INVITED', 'MEMBER')
              and not exists (select 1 from signature s
                where s.agreement_id = agreement.id and s.cluster_id = party.cluster_id)
            order by party.position
            """,
            UUID.class)
        .setParameter("alliance", allianceId)
        .setParameter("parties", parties.toArray(UUID[]::new))
        .getResultStream()
        .map(UUID.class::cast)
        .toList();
  }

  List<AllianceStep> steps(UUID allianceId) {
    return getEntityManager()
        .createQuery(
            "from AllianceStep where allianceId = :alliance order by id", AllianceStep.class)
        .setParameter("alliance", allianceId)
        .getResultList();
  }

  void keep(Signature signature) {
    getEntityManager().persist(signature);
  }

  void keep(AllianceStep step) {
    getEntityManager().persist(step);
  }
}
