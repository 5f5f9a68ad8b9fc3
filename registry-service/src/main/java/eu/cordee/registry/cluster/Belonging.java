package eu.cordee.registry.cluster;

import eu.cordee.registry.organisation.Organisation;
import eu.cordee.registry.organisation.OrganisationFacts;
import eu.cordee.registry.organisation.Organisations;
import eu.cordee.registry.person.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Who belongs to a cluster and who manages it. Asking for what is so already changes nothing.
 *
 * <p>The cluster's row is locked before the organisation's, always in this order.
 */
@ApplicationScoped
class Belonging {

  private final Clusters clusters;
  private final ClusterFacts facts;
  private final Organisations organisations;
  private final OrganisationFacts organisationFacts;
  private final Cards cards;

  Belonging(
      Clusters clusters,
      ClusterFacts facts,
      Organisations organisations,
      OrganisationFacts organisationFacts,
      Cards cards) {
    this.clusters = clusters;
    this.facts = facts;
    this.organisations = organisations;
    this.organisationFacts = organisationFacts;
    this.cards = cards;
  }

  @Transactional
  ClusterView addMember(UUID clusterId, UUID organisationId) {
    Cluster cluster = clusters.managed(clusterId);
    Organisation organisation = organisations.locked(organisationId);
    if (cluster.addMember(organisationId)) {
      tell(cluster, organisation);
    }
    return ClusterView.of(cluster);
  }

  @Transactional
  void removeMember(UUID clusterId, UUID organisationId) {
    Cluster cluster = clusters.managed(clusterId);
    if (cluster.removeMember(organisationId)) {
      tell(cluster, organisations.locked(organisationId));
    }
  }

  /** Nobody can find out about people whom they may not see: those are unknown here, too. */
  @Transactional
  ClusterView addManager(UUID clusterId, UUID personId) {
    Cluster cluster = clusters.managed(clusterId);
    if (cards.visible(List.of(personId)).isEmpty()) {
      throw Clusters.unknown();
    }
    if (cluster.addManager(personId)) {
      facts.changed(cluster);
    }
    return ClusterView.of(cluster);
  }

  @Transactional
  void removeManager(UUID clusterId, UUID personId) {
    Cluster cluster = clusters.managed(clusterId);
    if (cluster.removeManager(personId)) {
      facts.changed(cluster);
    }
  }

  private void tell(Cluster cluster, Organisation organisation) {
    facts.changed(cluster);
    organisationFacts.changed(organisation);
  }
}
