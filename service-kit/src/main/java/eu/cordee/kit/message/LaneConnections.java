package eu.cordee.kit.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a lane needs: a database session of its own (its advisory lock lives there) and a producer
 * of its own.
 */
@ApplicationScoped
class LaneConnections {

  private final String url;
  private final String user;
  private final String password;
  private final String bootstrapServers;

  LaneConnections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.bootstrapServers = bootstrapServers;
  }

  /** A session outside the pool, because it is held as long as the lane runs. */
  Connection database() throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(true);
    return connection;
  }

  Producer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "acks",
            "all",
            "enable.idempotence",
            true,
            "delivery.timeout.ms",
            10_000,
            "request.timeout.ms",
            5_000,
            "max.block.ms",
            10_000,
            "linger.ms",
            0,
            "buffer.memory",
            8L * 1024 * 1024),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
