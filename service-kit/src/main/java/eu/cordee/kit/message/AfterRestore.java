package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.broker.Broker;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * What a service does by itself when it starts on a database that was restored from a backup:
 * begins a new epoch before anybody is answered, reads again what others have told since, and tells
 * again all that it owns. Whatever stops it on the way, the next start goes on.
 */
@ApplicationScoped
class AfterRestore {

  private static final Logger LOG = Logger.getLogger(AfterRestore.class);
  private static final long SECONDS_BETWEEN_TRIES = 5;
  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private final Epochs epochs;
  private final ReadCopies readCopies;
  private final List<MessageListener<? extends Message>> listeners;
  private final List<Topic> owned;
  private final Retelling retelling;
  private final EndOfRetelling endOfRetelling;
  private final Broker broker;
  private final Session session;
  private final String group;
  private volatile boolean stopped;

  AfterRestore(
      Epochs epochs,
      ReadCopies readCopies,
      @All List<MessageListener<?>> listeners,
      @All List<Republisher> republishers,
      Retelling retelling,
      EndOfRetelling endOfRetelling,
      Broker broker,
      Session session,
      @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
    this.epochs = epochs;
    this.readCopies = readCopies;
    this.listeners = listeners;
    this.owned = republishers.stream().map(Republisher::topic).distinct().toList();
    this.retelling = retelling;
    this.endOfRetelling = endOfRetelling;
    this.broker = broker;
    this.session = session;
    this.group = group;
  }

  /** Before the channels subscribe and the relay sends. */
  void look(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE + 1) StartupEvent started) {
    begin();
    long epoch = epochs.untold();
    if (epoch > 0) {
      readFromTheBeginning();
      Thread.ofVirtual().name("after-restore").start(() -> keepTelling(epoch));
    }
  }

  void stop(@Observes ShutdownEvent ends) {
    stopped = true;
  }

  /** A new epoch, and copies that take in again what they know, where the database was restored. */
  void begin() {
    boolean raised =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  if (!epochs.raiseAfterRestore()) {
                    return false;
                  }
                  listeners.stream()
                      .map(MessageListener::topic)
                      .distinct()
                      .forEach(readCopies::beginRebuild);
                  return true;
                });
    if (raised) {
      LOG.warn("The database was restored from a backup: a new epoch begins");
    }
  }

  /**
   * The group's offsets are beyond what the database knows. Topics keep the newest state of
   * everything, so the beginning is not too early; what is newer already stays.
   */
  private void readFromTheBeginning() {
    try (Admin admin =
        Admin.create(
            broker.with(Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000)))) {
      admin.deleteConsumerGroups(Set.of(group)).all().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        LOG.errorf(
            "What was read before the restore is not read again: %s. Stop all replicas, and start"
                + " one while Kafka runs, before everything is told.",
            e.getMessage());
      }
    }
  }

  private void keepTelling(long epoch) {
    while (!stopped) {
      try {
        tell(epoch);
        return;
      } catch (RuntimeException | ExecutionException e) {
        LOG.warnf("Not everything is told again yet: %s", e.getMessage());
        rest(TimeUnit.SECONDS.toMillis(SECONDS_BETWEEN_TRIES));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Tells all that is owned, waits until Kafka has it, and says that this was all. */
  void tell(long epoch) throws ExecutionException, InterruptedException {
    long count = 0;
    for (Topic topic : owned) {
      count += tellAll(topic);
    }
    long last = QuarkusTransaction.requiringNew().call(this::lastRow);
    while (QuarkusTransaction.requiringNew().call(() -> isWaiting(last))) {
      if (stopped) {
        return;
      }
      rest(MILLIS_BETWEEN_LOOKS);
    }
    endOfRetelling.mark(owned, epoch);
    epochs.noteTold(epoch);
    LOG.infof("Told %d again in epoch %d, after a restore", count, epoch);
  }

  private long tellAll(Topic topic) {
    long count = 0;
    String next = null;
    do {
      Retelling.Retold told = retelling.tell(topic.topicName(), next);
      count += told.count();
      next = told.next();
    } while (next != null && !stopped);
    return count;
  }

  private long lastRow() {
    return session
        .createNativeQuery("select coalesce(max(id), 0) from outbox", Long.class)
        .getSingleResult();
  }

  private boolean isWaiting(long last) {
    return session
        .createNativeQuery("select exists (select 1 from outbox where id <= ?1)", Boolean.class)
        .setParameter(1, last)
        .getSingleResult();
  }

  private static void rest(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
