package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.taxonomy.Nuts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who owns funding programmes, and who may begin one for them. */
@ApplicationScoped
class FundingOwners {

  private final Session session;
  private final Caller caller;

  FundingOwners(Session session, Caller caller) {
    this.session = session;
    this.caller = caller;
  }

  /**
   * That there is such an owner.
   *
   * @throws ProblemException 400 where there is none
   */
  void requireThere(WriteFundingProgramme wish) {
    if (wish.ownerKind() == FundingOwnerKind.REGION) {
      if (wish.ownerId() != null) {
        throw ProblemException.badField("ownerId", "is for other owners than regions");
      }
      if (wish.nuts() == null || !Nuts.has(wish.nuts())) {
        throw ProblemException.badField("nuts", "names a region that does not exist");
      }
      return;
    }
    if (wish.nuts() != null) {
      throw ProblemException.badField("nuts", "is for regions");
    }
    if (wish.ownerId() == null || nameOf(wish.ownerKind(), wish.ownerId(), null).isEmpty()) {
      throw ProblemException.badField("ownerId", "names something that does not exist");
    }
  }

  /**
   * Whether the caller may begin one: managers of the cluster, or of a member of the alliance,
   * chairs of the group, organisers for a region; admins for all.
   */
  boolean mayCallerBegin(FundingOwnerKind kind, @Nullable UUID ownerId) {
    if (caller.hasRole("admin")) {
      return true;
    }
    return switch (kind) {
      case REGION -> caller.hasRole("organiser");
      case CLUSTER ->
          isThere(
              "select exists (select 1 from cluster_manager where cluster_id = :owner and person_id = :me) as there",
              ownerId);
      case ALLIANCE ->
          isThere(
              """
              select exists (select 1 from alliance_party p join cluster_manager m on m.cluster_id = p.cluster_id
                where p.alliance_id = :owner and p.standing = 'MEMBER' and m.person_id = :me) as there
              """,
              ownerId);
      case SECTOR_GROUP ->
          isThere(
              """
              select exists (select 1 from sector_group_person
                where sector_group_id = :owner and person_id = :me and chairs) as there
              """,
              ownerId);
    };
  }

  private boolean isThere(String question, @Nullable UUID ownerId) {
    return Scalars.of(session, question, "there", Boolean.class)
        .setParameter("owner", ownerId)
        .setParameter("me", caller.personId())
        .getSingleResult();
  }

  /** What an owner is called; empty where it is not there. */
  String nameOf(FundingOwnerKind kind, @Nullable UUID ownerId, @Nullable String nuts) {
    return switch (kind) {
      case REGION -> nuts == null ? "" : Nuts.title(nuts);
      case CLUSTER -> named("select name from cluster where id = :owner", ownerId);
      case ALLIANCE ->
          named(
              "select name from alliance where id = :owner and stage <> 'CONTACT' and dissolved_at is null",
              ownerId);
      case SECTOR_GROUP -> named("select name from sector_group where id = :owner", ownerId);
    };
  }

  private String named(String question, @Nullable UUID ownerId) {
    return Scalars.of(session, question, "name", String.class)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst()
        .orElse("");
  }
}
