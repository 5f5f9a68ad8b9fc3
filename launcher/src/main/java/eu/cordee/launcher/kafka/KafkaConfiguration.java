package eu.cordee.launcher.kafka;

import eu.cordee.launcher.home.Ports;
import java.nio.file.Path;

/** The broker's settings on one machine. */
final class KafkaConfiguration {

  private KafkaConfiguration() {}

  /**
   * The voters are named here and not in the formatted data, so that the ports can be moved later.
   */
  static String of(Ports ports, Path data) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
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
