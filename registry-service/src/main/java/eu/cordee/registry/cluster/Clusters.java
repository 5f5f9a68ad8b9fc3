package eu.cordee.registry.cluster;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.cluster.ClusterRepository.Filter;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryItemView;
import eu.cordee.registry.search.Search.Found;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of clusters, and who may change them. */
@ApplicationScoped
public class Clusters {

  /** Manages nothing. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final ClusterRepository repository;
  private final ClusterMembers members;
  private final ClusterFacts facts;
  private final History history;
  private final Caller caller;

  Clusters(
      ClusterRepository repository,
      ClusterMembers members,
      ClusterFacts facts,
      History history,
      Caller caller) {
    this.repository = repository;
    this.members = members;
    this.facts = facts;
    this.history = history;
    this.caller = caller;
  }

  @Transactional
  Page<ClusterView> search(Filter filter, boolean mine, @Nullable String cursor, int limit) {
    UUID manager = mine ? caller.knownPersonId().orElse(NOBODY) : null;
    List<Found> found = repository.search(filter, manager, cursor, limit);
    List<UUID> ids = found.stream().map(Found::id).toList();
    Map<UUID, Cluster> clusters = repository.byIds(ids);
    Map<UUID, List<UUID>> belong = members.of(ids);
    return Page.of(
        found,
        limit,
        Found::position,
        row -> shown(clusters.get(row.id()), belong.getOrDefault(row.id(), List.of())));
  }

  @Transactional
  ClusterFacets facets(Filter filter) {
    return repository.facets(filter);
  }

  @Transactional
  ClusterView get(UUID id) {
    return shown(there(id), members.of(id));
  }

  @Transactional
  Page<HistoryItemView> changes(UUID id, @Nullable String cursor, int limit) {
    Cluster cluster = there(id);
    return history.ofCluster(id, mayCallerManage(cluster), cursor, limit);
  }

  private ClusterView shown(Cluster cluster, List<UUID> memberIds) {
    ClusterView view = ClusterView.of(cluster, memberIds);
    return caller.isAnonymous() ? view.withoutManagers() : view;
  }

  @Transactional
  ClusterView register(WriteCluster wish) {
    Cluster newcomer = new Cluster(wish, caller.personId());
    facts.registered(newcomer);
    history.keep(newcomer.registration(caller.personId()));
    return ClusterView.of(newcomer, List.of());
  }

  @Transactional
  ClusterView change(UUID id, @Nullable String ifMatch, WriteCluster wish) {
    Cluster cluster = managed(id);
    ETags.require(ifMatch, cluster.version());
    Map<String, String> before = cluster.fields();
    cluster.describe(wish);
    facts.changed(cluster);
    history.keep(cluster.changeSince(before, caller.personId()));
    return view(cluster);
  }

  @Transactional
  void delete(UUID id) {
    Cluster cluster = managed(id);
    if (!members.of(id).isEmpty()) {
      throw new ProblemException(ClusterProblem.CLUSTER_HAS_MEMBERS);
    }
    if (repository.isInAlliance(id)) {
      throw new ProblemException(ClusterProblem.CLUSTER_IN_ALLIANCE);
    }
    members.dropClaims(id);
    facts.deleted(cluster);
    repository.delete(cluster);
  }

  /**
   * A cluster that the caller may change, with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none, 403 when the caller does not manage it
   */
  public Cluster managed(UUID id) {
    Cluster cluster = locked(id);
    if (!mayCallerManage(cluster)) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only managers of this cluster may");
    }
    return cluster;
  }

  /**
   * A cluster with its row locked until the transaction ends.
   *
   * @throws ProblemException 404 when there is none
   */
  public Cluster locked(UUID id) {
    return repository.findLocked(id).orElseThrow(Clusters::unknown);
  }

  /**
   * A cluster to read.
   *
   * @throws ProblemException 404 when there is none
   */
  public Cluster there(UUID id) {
    return repository.findByIdOptional(id).orElseThrow(Clusters::unknown);
  }

  /** Whether the caller may act for it. */
  public boolean mayCallerManage(Cluster cluster) {
    return caller.hasRole("admin")
        || caller.knownPersonId().map(cluster::isManagedBy).orElse(false);
  }

  ClusterView view(Cluster cluster) {
    return ClusterView.of(cluster, members.of(cluster.id()));
  }

  static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
