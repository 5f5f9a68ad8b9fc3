package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.broker.Broker;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.jboss.logging.Logger;

/**
 * Creates the topics that are missing, and keeps all of them compacted: the newest state of every
 * aggregate stays, so that a reader can begin from the beginning whenever it likes. Kafka may be
 * away when a service starts: then it is tried again in the background, because a service without
 * Kafka still takes bookings.
 */
@ApplicationScoped
class Topics {

  private static final Logger LOG = Logger.getLogger(Topics.class);
  private static final int WANTED_REPLICAS = 3;
  private static final long SECONDS_BETWEEN_TRIES = 5;

  /**
   * What all topics have. A state that was replaced is gone after a day at the latest, also where
   * little is written.
   */
  private static final Map<String, String> COMPACTED =
      Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000");

  private final Broker broker;

  Topics(Broker broker) {
    this.broker = broker;
  }

  /** Before the channels subscribe, so that they find their topics at once. */
  void create(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
    if (!tryToCreate()) {
      Thread.ofVirtual().name("topics").start(this::keepTrying);
    }
  }

  private void keepTrying() {
    try {
      do {
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_TRIES);
      } while (!tryToCreate());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean tryToCreate() {
    Map<String, Object> config =
        broker.with(Map.of("default.api.timeout.ms", 5_000, "request.timeout.ms", 4_000));
    try (Admin admin = Admin.create(config)) {
      Set<String> existing = admin.listTopics().names().get(5, TimeUnit.SECONDS);
      int brokers = admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).size();
      for (NewTopic topic : missing(existing, brokers)) {
        create(admin, topic);
      }
      compact(admin, existing);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    } catch (ExecutionException | TimeoutException e) {
      LOG.warnf(
          "Kafka at %s does not answer yet, topics follow later: %s",
          broker.servers(), e.getMessage());
      return false;
    }
  }

  private static Set<NewTopic> missing(Set<String> existing, int brokers) {
    short replicas = (short) Math.min(WANTED_REPLICAS, brokers);
    String inSync = String.valueOf(Math.max(1, replicas - 1));
    Map<String, String> config = new HashMap<>(COMPACTED);
    config.put("min.insync.replicas", inSync);
    return Arrays.stream(Topic.values())
        .map(Topic::topicName)
        .filter(name -> !existing.contains(name))
        .map(name -> new NewTopic(name, Topic.PARTITIONS, replicas).configs(config))
        .collect(Collectors.toSet());
  }

  /** Topics of earlier versions forgot everything after a week. */
  private static void compact(Admin admin, Set<String> existing)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<AlterConfigOp> wanted =
        COMPACTED.entrySet().stream()
            .map(
                setting ->
                    new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()),
                        AlterConfigOp.OpType.SET))
            .toList();
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    Arrays.stream(Topic.values())
        .map(Topic::topicName)
        .filter(existing::contains)
        .forEach(name -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, name), wanted));
    admin.incrementalAlterConfigs(changes).all().get(10, TimeUnit.SECONDS);
  }

  private static void create(Admin admin, NewTopic topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      admin.createTopics(Set.of(topic)).all().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // Another service was faster: all of them create all topics.
      if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
        throw e;
      }
    }
  }
}
