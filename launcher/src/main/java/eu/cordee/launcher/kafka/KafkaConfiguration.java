package eu.cordee.launcher.kafka;

import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import java.nio.file.Path;

/** The broker's settings on one machine. */
final class KafkaConfiguration {

  private KafkaConfiguration() {}

  /** For everybody of this machine: a broker that lives for one test run. */
  static String open() {
    return "listener.security.protocol.map=CONTROLLER:PLAINTEXT,CLIENTS:PLAINTEXT\n";
  }

  /** For who can say who they are. */
  static String guarded(Secrets secrets) {
    return """
    listener.security.protocol.map=CONTROLLER:SASL_PLAINTEXT,CLIENTS:SASL_PLAINTEXT
    sasl.mechanism.inter.broker.protocol=PLAIN
    sasl.mechanism.controller.protocol=PLAIN
    listener.name.controller.sasl.enabled.mechanisms=PLAIN
    listener.name.controller.plain.sasl.jaas.config=%1$s
    listener.name.clients.sasl.enabled.mechanisms=%2$s,PLAIN
    listener.name.clients.plain.sasl.jaas.config=%1$s
    listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
    """
        .formatted(KafkaLogins.brokerLogin(secrets), KafkaLogins.MECHANISM);
  }

  /**
   * The voters are named here and not in the formatted data, so that the ports can be moved later.
   */
  static String of(Ports ports, Path data, String listeners) {
    return listeners
        + """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=CLIENTS://127.0.0.1:%1$d
    inter.broker.listener.name=CLIENTS
    log.dirs=%3$s
    # The services create their topics with the right number of partitions; a typing error must not make one.
    auto.create.topics.enable=false
    # One broker cannot keep three copies.
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.replication.factor=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    # Fifty partitions for a handful of consumer groups only cost start-up time.
    offsets.topic.num.partitions=4
    transaction.state.log.num.partitions=4
    # Nobody else joins a group here: waiting for more members only delays the first message.
    group.initial.rebalance.delay.ms=0
    # The default of 128 MB would be half of the heap.
    log.cleaner.dedupe.buffer.size=16777216
    num.network.threads=2
    num.io.threads=4
    """
            .formatted(ports.kafka(), ports.kafkaController(), data);
  }
}
