package eu.cordee.kit.testing;

import eu.cordee.launcher.kafka.Kafka;
import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.system.Backing;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka for a {@code @QuarkusTest}, the database and the topics empty:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = BackingSystems.class, initArgs = @ResourceArg(name = "database", value = "registry"))
 * }</pre>
 */
public class BackingSystems implements QuarkusTestResourceLifecycleManager {

  private static final Path HOME = Path.of("target", "backing");

  private String database = "registry";

  /** The broker that runs, for tests that take it away. */
  public static Kafka kafka() {
    return Backing.kafkaOfItsOwn(HOME);
  }

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    Backing backing = Backing.startOrAttach(HOME, 0, false);
    String kafka = kafka().bootstrapServers();
    Database own = backing.database(database);
    CleanSlate.of(kafka, own);
    return Map.of(
        "quarkus.datasource.jdbc.url", own.jdbcUrl(),
        "quarkus.datasource.username", own.user(),
        "quarkus.datasource.password", own.password(),
        "kafka.bootstrap.servers", kafka,
        // Where Keycloak does not run, nobody asks it: callers come from @TestSecurity.
        "quarkus.oidc.auth-server-url", backing.issuer());
  }

  @Override
  public void stop() {
    // The backing systems stop with the last JVM that uses them.
  }
}
