package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.AnnouncementMessage;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Tells whom an announcement is for. */
@ApplicationScoped
class AnnouncementNotices implements MessageListener<AnnouncementMessage> {

  private static final String TAKE_IN =
      "insert into announcement_copy (id, event_id, body) values (?, ?, ?) on conflict do nothing";

  /** It happens once, whatever epoch it is told in again. */
  private static final long ONLY_EPOCH = 0;

  private static final long ONLY_VERSION = 1;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  AnnouncementNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("announcements")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.ANNOUNCEMENTS;
  }

  @Override
  public void on(AnnouncementMessage message) {
    AnnouncementMessage.State said = message.state();
    boolean isUnheard = statements.update(TAKE_IN, said.id(), said.eventId(), said.text()) == 1;
    if (isUnheard && writer.isNew(said.id())) {
      Header told = message.header();
      Header once = new Header(told.messageId(), told.occurredAt(), ONLY_EPOCH, ONLY_VERSION);
      writer.tellThese(
          said.participantIds(),
          Telling.of(NoticeKind.ANNOUNCED, said.eventId(), said.id(), once).called(said.subject()));
    }
  }

  @Override
  public void forget(Collection<UUID> announcementIds) {
    statements.update("delete from announcement_copy where id = any (?)", announcementIds);
  }
}
