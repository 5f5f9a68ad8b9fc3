package eu.cordee.gateway.testing;

import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.system.Backing;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything around the gateway: real PostgreSQL and Keycloak, and upstreams that misbehave on
 * demand.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private static final int BASE_PORT = 18300;

  private final Upstreams upstreams = new Upstreams();

  @Override
  public Map<String, String> start() {
    Backing backing = Backing.startOrAttach(Path.of("target/backing"), BASE_PORT, true);
    Database database = backing.database("gateway");
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.user());
    settings.put("quarkus.datasource.password", database.password());
    settings.put("quarkus.oidc.auth-server-url", backing.issuer());
    settings.put("quarkus.oidc.credentials.secret", backing.webSecret());
    // Keycloak knows this address as the one to send browsers back to.
    settings.put("quarkus.http.test-port", String.valueOf(backing.ports().gateway()));
    settings.put("cordee.gateway.public-url", "http://localhost:" + backing.ports().gateway());
    settings.put("cordee.gateway.sessions.key", "a key for tests that has enough characters");
    settings.put("cordee.gateway.upstreams.registry", address("registry"));
    settings.put("cordee.gateway.upstreams.event", address("event") + "," + address("event"));
    settings.put(
        "cordee.gateway.upstreams.matchmaking", address("matchmaking") + ",http://127.0.0.1:9");
    String operators = String.valueOf(backing.ports().gatewayManagement());
    settings.put("quarkus.management.test-port", operators);
    settings.put("cordee.gateway.upstreams.own", "http://127.0.0.1:" + operators);
    settings.put(
        "kafka.bootstrap.servers",
        Backing.kafkaOfItsOwn(Path.of("target/backing")).bootstrapServers());
    settings.put("cordee.mail.host", "127.0.0.1");
    // Nobody listens there until a test of mail does.
    settings.put("cordee.mail.port", String.valueOf(backing.ports().mailboxSmtp()));
    settings.put("cordee.mail.from", "fair@example.org");
    settings.put("cordee.mail.inner-key", "a key that only the gateway has");
    KeyPair push = PushTaker.pair();
    settings.put(
        "cordee.push.key",
        Base64.getEncoder().encodeToString(push.getPublic().getEncoded())
            + "."
            + Base64.getEncoder().encodeToString(push.getPrivate().getEncoded()));
    settings.put("cordee.push.loopback", "true");
    settings.put("test.demo-password", backing.demoPassword());
    settings.put("test.partner-secret", backing.partnerSecret());
    return settings;
  }

  private String address(String name) {
    return "http://127.0.0.1:" + upstreams.start(name);
  }

  @Override
  public void stop() {
    upstreams.close();
  }
}
