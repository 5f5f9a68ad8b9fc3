package eu.cordee.registry.cluster;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.cluster.ClusterRepository.Filter;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of clusters, and who may change them. */
@ApplicationScoped
class Clusters {

  /** Manages nothing. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final ClusterRepository repository;
  private final ClusterFacts facts;
  private final Caller caller;

  Clusters(ClusterRepository repository, ClusterFacts facts, Caller caller) {
    this.repository = repository;
    this.facts = facts;
    this.caller = caller;
  }

  @Transactional
  Page<ClusterView> search(Filter filter, boolean mine, @Nullable String cursor, int limit) {
    UUID manager = mine ? caller.knownPersonId().orElse(NOBODY) : null;
    List<Found> found = repository.search(filter, manager, cursor, limit);
    Map<UUID, Cluster> clusters = repository.byIds(found.stream().map(Found::id).toList());
    return Page.of(found, limit, Found::position, row -> shown(clusters.get(row.id())));
  }

  @Transactional
  ClusterFacets facets(Filter filter) {
    return repository.facets(filter);
  }

  @Transactional
  ClusterView get(UUID id) {
    return shown(repository.findByIdOptional(id).orElseThrow(Clusters::unknown));
  }

  private ClusterView shown(Cluster cluster) {
    ClusterView view = ClusterView.of(cluster);
    return caller.isAnonymous() ? view.withoutManagers() : view;
  }

  @Transactional
  ClusterView register(WriteCluster wish) {
    Cluster newcomer = new Cluster(wish, caller.personId());
    facts.registered(newcomer);
    return ClusterView.of(newcomer);
  }

  @Transactional
  ClusterView change(UUID id, @Nullable String ifMatch, WriteCluster wish) {
    Cluster cluster = managed(id);
    ETags.require(ifMatch, cluster.version());
    cluster.describe(wish);
    facts.changed(cluster);
    return ClusterView.of(cluster);
  }

  @Transactional
  void delete(UUID id) {
    Cluster cluster = managed(id);
    if (!cluster.memberIds().isEmpty()) {
      throw new ProblemException(ClusterProblem.CLUSTER_HAS_MEMBERS);
    }
    if (repository.isInAlliance(id)) {
      throw new ProblemException(ClusterProblem.CLUSTER_IN_ALLIANCE);
    }
    facts.deleted(cluster);
    repository.delete(cluster);
  }

  /**
   * A cluster that the caller may change, with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none, 403 when the caller does not manage it
   */
  Cluster managed(UUID id) {
    Cluster cluster = repository.findLocked(id).orElseThrow(Clusters::unknown);
    if (!caller.hasRole("admin") && !cluster.isManagedBy(caller.personId())) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of this cluster may");
    }
    return cluster;
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
