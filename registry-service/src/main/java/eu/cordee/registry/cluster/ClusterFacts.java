package eu.cordee.registry.cluster;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.ClusterMessage.ClusterChanged;
import eu.cordee.contracts.ClusterMessage.ClusterRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the others of clusters, on {@code clusters.v1}. */
@ApplicationScoped
public class ClusterFacts implements Republisher {

  private final Outbox outbox;
  private final ClusterRepository clusters;

  ClusterFacts(Outbox outbox, ClusterRepository clusters) {
    this.outbox = outbox;
    this.clusters = clusters;
  }

  void registered(Cluster newcomer) {
    outbox.publish(newcomer, header -> new ClusterRegistered(header, state(newcomer)));
  }

  void changed(Cluster cluster) {
    outbox.publish(cluster, header -> new ClusterChanged(header, state(cluster)));
  }

  @Override
  public Topic topic() {
    return Topic.CLUSTERS;
  }

  @Override
  public int republish() {
    List<Cluster> all = clusters.listAll();
    outbox.republish(all, (cluster, header) -> new ClusterChanged(header, state(cluster)));
    return all.size();
  }

  private static ClusterMessage.State state(Cluster cluster) {
    return new ClusterMessage.State(
        cluster.id(),
        cluster.name(),
        cluster.country(),
        cluster.nuts(),
        cluster.keywords(),
        cluster.memberIds(),
        cluster.managerIds());
  }
}
