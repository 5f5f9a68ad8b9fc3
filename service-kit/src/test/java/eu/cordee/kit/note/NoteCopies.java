package eu.cordee.kit.note;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** The copy that another service would keep, and a diary of the versions it saw. */
@ApplicationScoped
public class NoteCopies implements MessageListener<ClusterMessage> {

  /** A text that this listener cannot stomach while the switch is on. */
  public static final String POISON = "poison";

  private static final Logger LOG = Logger.getLogger(NoteCopies.class);

  private final Session session;
  private final Inbox inbox;
  private final List<Seen> diary = new CopyOnWriteArrayList<>();
  private volatile boolean poisonIsDeadly = true;
  private volatile HeldUp heldUp = new HeldUp("");

  NoteCopies(Session session, Inbox inbox) {
    this.session = session;
    this.inbox = inbox;
  }

  public void poisonIsDeadly(boolean deadly) {
    poisonIsDeadly = deadly;
  }

  /** Whatever arrived, before anything was filtered, in order of arrival. */
  public List<Seen> diary() {
    return List.copyOf(diary);
  }

  /** For tests that have turned the order on purpose. */
  public void forgetDiary() {
    diary.clear();
  }

  /** The listener stops at this text until it is let go. */
  public HeldUp holdUp(String text) {
    heldUp = new HeldUp(text);
    return heldUp;
  }

  @Incoming("clusters")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    records.forEach(record -> diary.add(Seen.of(record)));
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.CLUSTERS;
  }

  @Override
  public void on(ClusterMessage message) {
    String text = message.state().name();
    if (poisonIsDeadly && text.equals(POISON)) {
      throw new IllegalArgumentException("cannot stomach " + text);
    }
    heldUp.at(text);
    if (text.startsWith("t ")) {
      LOG.infof("applies %s", text);
    }
    session
        .createNativeMutationQuery(
            """
            insert into note_copy (id, version, text) values (?1, ?2, ?3)
            on conflict (id) do update set version = excluded.version, text = excluded.text
            """)
        .setParameter(1, message.aggregateId())
        .setParameter(2, message.header().version())
        .setParameter(3, text)
        .executeUpdate();
    session
        .createNativeMutationQuery("insert into note_seen (id, version) values (?1, ?2)")
        .setParameter(1, message.aggregateId())
        .setParameter(2, message.header().version())
        .executeUpdate();
  }

  @Override
  public void forget(Collection<UUID> noteIds) {
    session
        .createNativeMutationQuery("delete from note_copy where id = any (?1)")
        .setParameter(1, noteIds.toArray(UUID[]::new))
        .executeUpdate();
  }
}
