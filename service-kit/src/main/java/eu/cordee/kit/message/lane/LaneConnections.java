package eu.cordee.kit.message.lane;

import eu.cordee.kit.broker.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What lanes need: the replica's database session (their advisory locks live there), and a producer
 * for each.
 */
@ApplicationScoped
public class LaneConnections {

  private final String url;
  private final String user;
  private final String password;
  private final Broker broker;
  private final String service;
  private final AtomicLong sessions = new AtomicLong();

  LaneConnections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      @ConfigProperty(name = "quarkus.application.name") String service,
      Broker broker) {
    this.url = url;
    this.user = user;
    this.password = password;
    this.broker = broker;
    this.service = service;
  }

  /**
   * A session outside the pool, because it is held as long as the replica runs. A connection that
   * says nothing is given up, or a lane would wait for ever while another replica has its lock.
   */
  public Connection database() throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("user", user);
    settings.setProperty("password", password);
    settings.setProperty("ApplicationName", service + "-outbox");
    settings.setProperty("connectTimeout", "5");
    settings.setProperty("socketTimeout", "20");
    settings.setProperty("tcpKeepAlive", "true");
    Connection connection = DriverManager.getConnection(url, settings);
    sessions.incrementAndGet();
    connection.setAutoCommit(true);
    return connection;
  }

  /** How many sessions were opened so far. */
  long sessionsOpened() {
    return sessions.get();
  }

  /** A producer that shuts out every earlier one of the lane, wherever that runs. */
  Producer<String, byte[]> producer(int lane) {
    Map<String, Object> settings = new HashMap<>(plain());
    settings.put("transactional.id", "outbox-" + service + "-" + lane);
    settings.put("transaction.timeout.ms", 30_000);
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Settings of a producer that nothing fences. */
  Map<String, Object> plain() {
    return broker.with(
        Map.of(
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
            8L * 1024 * 1024));
  }
}
