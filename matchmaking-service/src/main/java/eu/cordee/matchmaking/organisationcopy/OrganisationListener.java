package eu.cordee.matchmaking.organisationcopy;

import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.matchmaking.database.Sql;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of {@code organisations.v1}: names, sectors and keywords are public. */
@ApplicationScoped
class OrganisationListener implements MessageListener<OrganisationMessage> {

  private final Sql sql;
  private final Inbox inbox;

  OrganisationListener(Sql sql, Inbox inbox) {
    this.sql = sql;
    this.inbox = inbox;
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
    OrganisationMessage.State organisation = message.state();
    sql.update(
        """
        insert into organisation_copy (id, name, kind, country, nuts, nace, keywords)
        values (?, ?, ?, ?, ?, ?::text[], ?::text[])
        on conflict (id) do update set name = excluded.name, kind = excluded.kind, country = excluded.country,
          nuts = excluded.nuts, nace = excluded.nace, keywords = excluded.keywords, changed_at = excluded.changed_at
        """,
        organisation.id(),
        organisation.name(),
        organisation.kind(),
        organisation.country(),
        organisation.nuts(),
        organisation.nace(),
        organisation.keywords());
  }

  @Override
  public void forget(Collection<UUID> organisationIds) {
    sql.update("delete from organisation_copy where id = any (?::uuid[])", organisationIds);
  }
}
