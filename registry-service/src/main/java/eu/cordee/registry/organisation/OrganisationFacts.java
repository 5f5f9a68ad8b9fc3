package eu.cordee.registry.organisation;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.OrganisationMessage.OrganisationChanged;
import eu.cordee.contracts.OrganisationMessage.OrganisationDeleted;
import eu.cordee.contracts.OrganisationMessage.OrganisationRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells the others of organisations, on {@code organisations.v1}. */
@ApplicationScoped
public class OrganisationFacts implements Republisher {

  private final Outbox outbox;
  private final Memberships memberships;

  OrganisationFacts(Outbox outbox, Memberships memberships) {
    this.outbox = outbox;
    this.memberships = memberships;
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

  /** Tells that an entry is no more, or that another stands for it. */
  public void deleted(Organisation organisation) {
    outbox.publish(
        organisation, header -> new OrganisationDeleted(header, state(organisation, List.of())));
  }

  /** The same for many at once. */
  public void changed(List<Organisation> organisations) {
    outbox.publishAll(organisations, new AfterTheFlush(organisations));
  }

  @Override
  public Topic topic() {
    return Topic.ORGANISATIONS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Organisation.class, "successorId is null", after, limit, this::again);
  }

  private BiFunction<Organisation, Header, OrganisationMessage> again(List<Organisation> all) {
    Map<UUID, List<UUID>> clusters =
        memberships.clustersOf(all.stream().map(Organisation::id).toList());
    return (one, header) -> again(one, header, clusters);
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

  /**
   * Asks for the memberships when the first message is made: a question before the outbox's flush
   * would write the changed entries once more, and raise their versions twice.
   */
  private final class AfterTheFlush
      implements BiFunction<Organisation, Header, OrganisationMessage> {

    private final List<Organisation> all;
    private @Nullable BiFunction<Organisation, Header, OrganisationMessage> facts;

    AfterTheFlush(List<Organisation> all) {
      this.all = all;
    }

    @Override
    public OrganisationMessage apply(Organisation one, Header header) {
      facts = facts == null ? again(all) : facts;
      return facts.apply(one, header);
    }
  }
}
