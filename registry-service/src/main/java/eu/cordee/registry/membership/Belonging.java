package eu.cordee.registry.membership;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.cluster.Cluster;
import eu.cordee.registry.cluster.ClusterFacts;
import eu.cordee.registry.cluster.Clusters;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryField;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.history.HistoryItemKind;
import eu.cordee.registry.membership.MembershipRepository.Filter;
import eu.cordee.registry.membership.MembershipRepository.Reader;
import eu.cordee.registry.organisation.Organisation;
import eu.cordee.registry.organisation.OrganisationFacts;
import eu.cordee.registry.organisation.Organisations;
import eu.cordee.registry.organisation.Speakers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation belongs to which cluster. It does when both say so; who speaks for both, as an
 * admin does, says it for both at once. Asking for what is so already changes nothing.
 *
 * <p>The cluster's row is locked before the organisation's, always in this order: so both sides can
 * never miss each other.
 */
@ApplicationScoped
class Belonging {

  private static final UUID NOBODY = new UUID(0, 0);

  private final MembershipRepository repository;
  private final Clusters clusters;
  private final ClusterFacts clusterFacts;
  private final Organisations organisations;
  private final OrganisationFacts organisationFacts;
  private final Speakers speakers;
  private final History history;
  private final Caller caller;

  Belonging(
      MembershipRepository repository,
      Clusters clusters,
      ClusterFacts clusterFacts,
      Organisations organisations,
      OrganisationFacts organisationFacts,
      Speakers speakers,
      History history,
      Caller caller) {
    this.repository = repository;
    this.clusters = clusters;
    this.clusterFacts = clusterFacts;
    this.organisations = organisations;
    this.organisationFacts = organisationFacts;
    this.speakers = speakers;
    this.history = history;
    this.caller = caller;
  }

  /** Both ends of a membership, their rows locked, and the sides for which the caller speaks. */
  private record Ends(Cluster cluster, Organisation organisation, Set<MembershipSide> sides) {}

  @Transactional
  Page<MembershipView> list(Filter filter, @Nullable String cursor, int limit) {
    return Page.of(
        repository.shown(filter, reader(), cursor, limit),
        limit,
        one -> one.id().toString(),
        one -> one);
  }

  /** The caller's sides say that the organisation belongs to the cluster. */
  @Transactional
  MembershipView agree(UUID clusterId, UUID organisationId) {
    Ends ends = ends(clusterId, organisationId);
    Membership membership =
        repository
            .between(clusterId, organisationId)
            .orElseGet(() -> new Membership(clusterId, organisationId));
    boolean isNew = !repository.isPersistent(membership);
    boolean wasAgreed = membership.isAgreed();
    ends.sides.forEach(membership::agree);
    repository.persistAndFlush(membership);
    if (membership.isAgreed() && !wasAgreed) {
      tell(ends, HistoryItemKind.MEMBERSHIP_AGREED);
    } else if (isNew) {
      keep(ends, HistoryItemKind.MEMBERSHIP_CLAIMED);
    }
    return repository.view(membership.id(), reader());
  }

  /** Either side ends it alone; a claim goes without having been. */
  @Transactional
  void end(UUID clusterId, UUID organisationId) {
    Ends ends = ends(clusterId, organisationId);
    Membership membership = repository.between(clusterId, organisationId).orElse(null);
    if (membership == null) {
      return;
    }
    repository.delete(membership);
    repository.flush();
    if (membership.isAgreed()) {
      tell(ends, HistoryItemKind.MEMBERSHIP_ENDED);
    } else {
      keep(ends, HistoryItemKind.MEMBERSHIP_WITHDRAWN);
    }
  }

  /** The cluster keeps the books: as what and how long an organisation belongs to it. */
  @Transactional
  MembershipView describe(
      UUID clusterId, UUID organisationId, @Nullable String ifMatch, WriteMembership wish) {
    Cluster cluster = clusters.managed(clusterId);
    Membership membership =
        repository
            .between(cluster.id(), organisationId)
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    ETags.require(ifMatch, membership.version());
    Map<String, String> before = membership.fields();
    membership.describe(wish);
    repository.flush();
    history.keep(
        HistoryItem.ofMembership(
                HistoryItemKind.MEMBERSHIP_CHANGED, clusterId, organisationId, caller.personId())
            .with(HistoryField.between(before, membership.fields())));
    return repository.view(membership.id(), reader());
  }

  private Ends ends(UUID clusterId, UUID organisationId) {
    Cluster cluster = clusters.locked(clusterId);
    Organisation organisation = organisations.locked(organisationId);
    Set<MembershipSide> sides = EnumSet.noneOf(MembershipSide.class);
    if (clusters.mayCallerManage(cluster)) {
      sides.add(MembershipSide.CLUSTER);
    }
    if (speakers.mayCallerSpeakFor(organisationId)) {
      sides.add(MembershipSide.ORGANISATION);
    }
    if (sides.isEmpty()) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED,
          "Only managers of the cluster and representatives of the organisation may");
    }
    return new Ends(cluster, organisation, sides);
  }

  private void tell(Ends ends, HistoryItemKind kind) {
    clusterFacts.changed(ends.cluster);
    organisationFacts.changed(ends.organisation);
    keep(ends, kind);
  }

  private void keep(Ends ends, HistoryItemKind kind) {
    history.keep(
        HistoryItem.ofMembership(
            kind, ends.cluster.id(), ends.organisation.id(), caller.personId()));
  }

  private Reader reader() {
    return new Reader(caller.knownPersonId().orElse(NOBODY), caller.hasRole("admin"));
  }
}
