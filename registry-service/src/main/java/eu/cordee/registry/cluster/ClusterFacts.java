package eu.cordee.registry.cluster;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.ClusterMessage.ClusterChanged;
import eu.cordee.contracts.ClusterMessage.ClusterDeleted;
import eu.cordee.contracts.ClusterMessage.ClusterRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Tells the others of clusters, on {@code clusters.v1}. */
@ApplicationScoped
public class ClusterFacts implements Republisher {

  private final Outbox outbox;

  ClusterFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  void registered(Cluster newcomer) {
    outbox.publish(newcomer, header -> new ClusterRegistered(header, state(newcomer)));
  }

  /** Tells a change of the entry, of its managers or of its members. */
  public void changed(Cluster cluster) {
    outbox.publish(cluster, header -> new ClusterChanged(header, state(cluster)));
  }

  void deleted(Cluster cluster) {
    outbox.publish(cluster, header -> new ClusterDeleted(header, state(cluster)));
  }

  @Override
  public Topic topic() {
    return Topic.CLUSTERS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        Cluster.class,
        "true",
        after,
        limit,
        all -> (cluster, header) -> new ClusterChanged(header, state(cluster)));
  }

  /**
   * Without the members: they grow without bound, and each of them says itself, on {@code
   * organisations.v1}, which clusters it belongs to.
   */
  private static ClusterMessage.State state(Cluster cluster) {
    return new ClusterMessage.State(
        cluster.id(),
        cluster.name(),
        cluster.country(),
        cluster.nuts(),
        cluster.keywords(),
        List.of(),
        cluster.managerIds());
  }
}
