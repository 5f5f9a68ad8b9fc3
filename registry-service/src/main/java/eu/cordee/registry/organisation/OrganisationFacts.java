package eu.cordee.registry.organisation;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.OrganisationMessage.OrganisationChanged;
import eu.cordee.contracts.OrganisationMessage.OrganisationRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the others of organisations, on {@code organisations.v1}. */
@ApplicationScoped
public class OrganisationFacts implements Republisher {

  private final Outbox outbox;
  private final Memberships memberships;
  private final OrganisationRepository organisations;

  OrganisationFacts(Outbox outbox, Memberships memberships, OrganisationRepository organisations) {
    this.outbox = outbox;
    this.memberships = memberships;
    this.organisations = organisations;
  }

  void registered(Collection<Organisation> newcomers) {
    outbox.publishAll(
        newcomers,
        (newcomer, header) -> new OrganisationRegistered(header, state(newcomer, List.of())));
  }

  /** Tells a change of the entry or, when a cluster calls, of its memberships. */
  public void changed(Organisation organisation) {
    outbox.publish(
        organisation,
        header ->
            new OrganisationChanged(
                header, state(organisation, memberships.clustersOf(organisation.id()))));
  }

  @Override
  public Topic topic() {
    return Topic.ORGANISATIONS;
  }

  @Override
  public int republish() {
    List<Organisation> all = organisations.listAll();
    Map<UUID, List<UUID>> clusters =
        memberships.clustersOf(all.stream().map(Organisation::id).toList());
    outbox.republish(all, (one, header) -> again(one, header, clusters));
    return all.size();
  }

  private static OrganisationMessage again(
      Organisation one, Header header, Map<UUID, List<UUID>> clusters) {
    return new OrganisationChanged(header, state(one, clusters.getOrDefault(one.id(), List.of())));
  }

  private static OrganisationMessage.State state(Organisation one, List<UUID> clusterIds) {
    return new OrganisationMessage.State(
        one.id(),
        one.name(),
        switch (one.kind()) {
          case COMPANY -> OrganisationMessage.Kind.COMPANY;
          case INSTITUTE -> OrganisationMessage.Kind.INSTITUTE;
          case UNIVERSITY -> OrganisationMessage.Kind.UNIVERSITY;
          case AUTHORITY -> OrganisationMessage.Kind.AUTHORITY;
          case INVESTOR -> OrganisationMessage.Kind.INVESTOR;
        },
        one.country(),
        one.nuts(),
        one.nace(),
        one.keywords(),
        clusterIds);
  }
}
