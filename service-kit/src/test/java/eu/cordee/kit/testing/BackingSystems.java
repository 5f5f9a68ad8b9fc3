package eu.cordee.kit.testing;

import eu.cordee.launcher.Backing;
import eu.cordee.launcher.Database;
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

  private String database = "registry";

  /** What runs, for tests that take something of it away. */
  public static Backing backing() {
    return Backing.startOrAttach(Path.of("target", "backing"), 0, false);
  }

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    Backing backing = backing();
    Database own = backing.database(database);
    CleanSlate.of(backing, database);
    return Map.of(
        "quarkus.datasource.jdbc.url", own.jdbcUrl(),
        "quarkus.datasource.username", own.user(),
        "quarkus.datasource.password", own.password(),
        "kafka.bootstrap.servers", backing.kafkaBootstrapServers(),
        // Where Keycloak does not run, nobody asks it: callers come from @TestSecurity.
        "quarkus.oidc.auth-server-url", backing.issuer());
  }

  @Override
  public void stop() {
    // The backing systems stop with the last JVM that uses them.
  }
}
