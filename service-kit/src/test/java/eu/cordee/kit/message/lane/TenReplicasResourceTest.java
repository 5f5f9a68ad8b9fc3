package eu.cordee.kit.message.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.Header;
import eu.cordee.kit.message.MessageJson;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * What ten replicas of a service ask of one PostgreSQL: a pool and a relay each, as delivered, and
 * a hundred writes a second. {@code cordee.replicas.seconds} says for how long.
 */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class TenReplicasResourceTest {

  private static final int REPLICAS = 10;
  private static final int WRITES_A_SECOND = 100;
  private static final int SECONDS = Integer.getInteger("cordee.replicas.seconds", 5);

  private static final MessageJson JSON = new MessageJson();

  /** Of the 200 connections, some are the superuser's. */
  private static final int MOST_CONNECTIONS = 197;

  private static final String WRITE =
      """
      with told as (insert into note (id, version, changed_at, text) values (?, 0, now(), 'one of many') returning id)
      insert into outbox (lane, topic, key, payload) select ?, 'clusters.v1', id, ? from told
      """;

  @Inject Notes notes;
  @Inject LaneConnections connections;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int poolSize;

  @Test
  void aHundredWritesASecondNeitherFailNorReconnect() throws Exception {
    // Given
    assertThat(REPLICAS * (poolSize + 1)).isLessThanOrEqualTo(MOST_CONNECTIONS);
    List<AgroalDataSource> pools = new ArrayList<>();
    List<OutboxRelay> relays = new ArrayList<>();
    long none = connections.sessionsOpened();
    for (int i = 0; i < REPLICAS; i++) {
      pools.add(pool());
      relays.add(new OutboxRelay(connections, true));
    }
    try {
      relays.forEach(OutboxRelay::resume);
      AtomicLong last = new AtomicLong();
      // The application's own relay is one more, and opens its session when it comes to it.
      await()
          .atMost(Duration.ofSeconds(30))
          .during(Duration.ofSeconds(1))
          .until(
              () -> {
                long opened = connections.sessionsOpened();
                return last.getAndSet(opened) == opened && opened - none >= REPLICAS;
              });
      long before = connections.sessionsOpened();
      AtomicLong failed = new AtomicLong();
      AtomicLong slowestNanos = new AtomicLong();
      // When
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < SECONDS * WRITES_A_SECOND; i++) {
          AgroalDataSource pool = pools.get(i % REPLICAS);
          clients.execute(() -> write(pool, relays, failed, slowestNanos));
          TimeUnit.MICROSECONDS.sleep(1_000_000 / WRITES_A_SECOND);
        }
      }
      // Then
      System.getLogger("test")
          .log(
              System.Logger.Level.INFO,
              "ten replicas, {0} s: {1} failed, slowest {2} ms, {3} sessions opened by lanes, {4} sessions in all",
              SECONDS,
              failed.get(),
              Duration.ofNanos(slowestNanos.get()).toMillis(),
              connections.sessionsOpened() - before,
              notes.count(
                  "select count(*) from pg_stat_activity where datname = current_database()"));
      assertThat(failed.get()).as("writes without a connection").isZero();
      assertThat(connections.sessionsOpened() - before).as("sessions opened by lanes").isZero();
    } finally {
      relays.forEach(OutboxRelay::pause);
      pools.forEach(AgroalDataSource::close);
    }
  }

  private AgroalDataSource pool() throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(poolSize)
                        .acquisitionTimeout(Duration.ofSeconds(2))
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password)))));
  }

  private static void write(
      AgroalDataSource pool, List<OutboxRelay> relays, AtomicLong failed, AtomicLong slowest) {
    Note note = new Note("one of many");
    UUID id = note.id();
    byte[] payload = JSON.write(note.changed(new Header(UUID.randomUUID(), Instant.EPOCH, 1, 1)));
    long begun = System.nanoTime();
    try (Connection connection = pool.getConnection();
        PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setObject(1, id);
      statement.setInt(2, Lanes.of(id));
      statement.setBytes(3, payload);
      statement.executeUpdate();
      relays.forEach(relay -> relay.wake(Set.of(Lanes.of(id))));
    } catch (SQLException e) {
      failed.incrementAndGet();
    }
    slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
  }
}
