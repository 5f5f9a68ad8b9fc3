package eu.cordee.event.cafe.guest;

import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
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
class KnownOrganisations implements MessageListener<OrganisationMessage> {

  /** Country and NUTS 1: the size of what the Alpine partners call a region. */
  private static final int REGION_LETTERS = 3;

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

  /** What is known of somebody by where they work. */
  GuestTraits traits(@Nullable UUID organisationId) {
    if (organisationId == null) {
      return GuestTraits.UNKNOWN;
    }
    return session
        .createNativeQuery(
            "select kind, country, nuts, cast(cluster_id as text) from known_organisation where id = ?1",
            Object[].class)
        .setParameter(1, organisationId)
        .getResultStream()
        .findFirst()
        .map(KnownOrganisations::traits)
        .orElse(GuestTraits.UNKNOWN);
  }

  private static GuestTraits traits(Object[] row) {
    String nuts = String.valueOf(row[2]);
    String region =
        nuts.length() < REGION_LETTERS ? String.valueOf(row[1]) : nuts.substring(0, REGION_LETTERS);
    String cluster = row[3] == null ? "" : String.valueOf(row[3]);
    return new GuestTraits(region, String.valueOf(row[0]), cluster, List.of());
  }
}
