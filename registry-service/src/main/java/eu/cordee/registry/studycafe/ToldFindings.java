package eu.cordee.registry.studycafe;

import eu.cordee.contracts.FindingMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** The copy of {@code findings.v1}: what cafés found, as long as it stands. */
@ApplicationScoped
class ToldFindings implements MessageListener<FindingMessage> {

  private final Session session;
  private final Inbox inbox;

  ToldFindings(Session session, Inbox inbox) {
    this.session = session;
    this.inbox = inbox;
  }

  @Incoming("findings")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.FINDINGS;
  }

  @Override
  public void on(FindingMessage message) {
    FindingMessage.State finding = message.state();
    forget(List.of(finding.id()));
    if (finding.active()) {
      keep(finding, message.header().version());
    }
  }

  @Override
  public void forget(Collection<UUID> findingIds) {
    session
        .createNativeMutationQuery("delete from told_finding where id = any (:ids)")
        .setParameter("ids", findingIds.toArray(UUID[]::new))
        .executeUpdate();
  }

  private void keep(FindingMessage.State finding, long version) {
    List<FindingMessage.Line> lines = Objects.requireNonNullElse(finding.lines(), List.of());
    session
        .createNativeMutationQuery(
            """
            insert into told_finding (id, version, event_id, cafe_id, source, held_at, statement, instrument,
              themes, supports, dissents, dissent, votes, line_tables, line_rounds, line_texts)
            values (:id, :version, :event, :cafe, :source, :heldAt, :statement, :instrument,
              :themes, :supports, :dissents, :dissent, :votes, :tables, :rounds, :texts)
            """)
        .setParameter("id", finding.id())
        .setParameter("version", version)
        .setParameter("event", finding.eventId())
        .setParameter("cafe", finding.cafeId())
        .setParameter("source", finding.source())
        .setParameter("heldAt", finding.heldAt())
        .setParameter("statement", finding.statement())
        .setParameter(
            "instrument",
            finding.instrument() == null ? null : finding.instrument().name(),
            StandardBasicTypes.STRING)
        .setParameter("themes", finding.themes().toArray(String[]::new))
        .setParameter("supports", finding.supports().toArray(UUID[]::new))
        .setParameter("dissents", finding.dissents().toArray(UUID[]::new))
        .setParameter("dissent", finding.dissent().toArray(String[]::new))
        .setParameter("votes", finding.votes())
        .setParameter(
            "tables", lines.stream().map(FindingMessage.Line::table).toArray(Integer[]::new))
        .setParameter(
            "rounds", lines.stream().map(FindingMessage.Line::round).toArray(Integer[]::new))
        .setParameter("texts", lines.stream().map(FindingMessage.Line::text).toArray(String[]::new))
        .executeUpdate();
  }
}
