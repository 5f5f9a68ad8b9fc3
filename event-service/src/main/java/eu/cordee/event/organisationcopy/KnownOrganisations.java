package eu.cordee.event.organisationcopy;

import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What this service keeps of the registry's organisations: what the mixing of tables looks at, and
 * names to search.
 */
@ApplicationScoped
public class KnownOrganisations implements MessageListener<OrganisationMessage> {

  private final Inbox inbox;
  private final Session session;

  KnownOrganisations(Inbox inbox, Session session) {
    this.inbox = inbox;
    this.session = session;
  }

  @Incoming("organisations")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.ORGANISATIONS;
  }

  @Override
  public void on(OrganisationMessage message) {
    OrganisationMessage.State state = message.state();
    session
        .createNativeQuery(
            """
            insert into known_organisation (id, kind, country, nuts, cluster_id, name)
            values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6)
            on conflict (id) do update set kind = excluded.kind, country = excluded.country,
              nuts = excluded.nuts, cluster_id = excluded.cluster_id, name = excluded.name
            """)
        .setParameter(1, state.id())
        .setParameter(2, state.kind().name())
        .setParameter(3, state.country())
        .setParameter(4, state.nuts())
        .setParameter(
            5, state.clusterIds().stream().sorted().map(UUID::toString).findFirst().orElse(null))
        .setParameter(6, state.name())
        .executeUpdate();
  }

  @Override
  public void forget(Collection<UUID> organisationIds) {
    session
        .createNativeMutationQuery("delete from known_organisation where id = any (?1)")
        .setParameter(1, organisationIds.toArray(UUID[]::new))
        .executeUpdate();
  }

  /**
   * An organisation of the registry.
   *
   * @param kind a word of the registry, such as {@code COMPANY}
   * @param country ISO 3166-1, two letters
   * @param nuts a NUTS code, or empty
   * @param clusterId the cluster it belongs to; of several always the same one; or null
   */
  public record Known(String kind, String country, String nuts, @Nullable UUID clusterId) {}

  /** The organisation, if it is known by now. */
  public Optional<Known> find(UUID organisationId) {
    return session
        .createNativeQuery(
            "select kind, country, nuts, cluster_id from known_organisation where id = ?1",
            Object[].class)
        .setParameter(1, organisationId)
        .getResultStream()
        .findFirst()
        .map(KnownOrganisations::known);
  }

  private static Known known(Object[] row) {
    return new Known((String) row[0], (String) row[1], (String) row[2], (UUID) row[3]);
  }
}
