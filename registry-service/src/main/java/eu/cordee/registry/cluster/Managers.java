package eu.cordee.registry.cluster;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.person.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Who manages a cluster. Asking for what is so already changes nothing. */
@ApplicationScoped
class Managers {

  private final Clusters clusters;
  private final ClusterFacts facts;
  private final Cards cards;

  Managers(Clusters clusters, ClusterFacts facts, Cards cards) {
    this.clusters = clusters;
    this.facts = facts;
    this.cards = cards;
  }

  /**
   * Nobody can find out about people whom they may not see: those are unknown here, too.
   *
   * @throws ProblemException 404 {@code not-found}
   */
  @Transactional
  ClusterView add(UUID clusterId, UUID personId) {
    Cluster cluster = clusters.managed(clusterId);
    if (cards.visible(List.of(personId)).isEmpty()) {
      throw Clusters.unknown();
    }
    if (cluster.addManager(personId)) {
      facts.changed(cluster);
    }
    return clusters.view(cluster);
  }

  @Transactional
  void remove(UUID clusterId, UUID personId) {
    Cluster cluster = clusters.managed(clusterId);
    if (cluster.removeManager(personId)) {
      facts.changed(cluster);
    }
  }
}
