package eu.cordee.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.home.Secrets;
import eu.cordee.launcher.install.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No program of this machine tells a fact that is none: the broker asks who speaks. */
class KafkaLoginsTest {

  private static final int PATIENCE_MILLIS = 5_000;

  @TempDir private Path directory;

  private final Ports ports = Ports.free();

  @Test
  void onlyTheServicesAreLetInAndTheyAreAfterARestart() throws Exception {
    // Given
    Kafka kafka = kafka(false);
    try {
      kafka.start();
      Secrets secrets = new Home(directory).secrets();
      // When / Then
      assertThat(isLetIn(kafka, loginOf(secrets))).isTrue();
      assertThat(isLetIn(kafka, Map.of())).isFalse();
      assertThat(isLetIn(kafka, loginOf(new Secrets(directory.resolve("guessed"))))).isFalse();
      assertThat(isLetIn("127.0.0.1:" + ports.kafkaController(), Map.of())).isFalse();
      assertThat(readableByOthers()).isEmpty();
      // When
      kafka.stop();
      kafka.start();
      // Then
      assertThat(isLetIn(kafka, loginOf(secrets))).isTrue();
    } finally {
      kafka.stop();
    }
  }

  /** The data of an earlier version know nobody; their messages are there all the same. */
  @Test
  void anEarlierBrokerIsGuardedFromItsNextStartOn() throws Exception {
    // Given
    Kafka earlier = kafka(true);
    earlier.start();
    try (Admin admin = admin(earlier.bootstrapServers(), Map.of())) {
      admin
          .createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
          .all()
          .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } finally {
      earlier.stop();
    }
    Kafka guarded = kafka(false);
    try {
      // When
      guarded.start();
      // Then
      Map<String, Object> login = loginOf(new Home(directory).secrets());
      try (Admin admin = admin(guarded.bootstrapServers(), login)) {
        assertThat(admin.listTopics().names().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
            .contains("kept");
      }
      assertThat(isLetIn(guarded, Map.of())).isFalse();
    } finally {
      guarded.stop();
    }
  }

  /** The sabotage twin: a broker that asks nobody lets everybody in. */
  @Test
  void aBrokerThatAsksNobodyLetsEverybodyIn() {
    Kafka open = kafka(true);
    try {
      open.start();

      assertThat(isLetIn(open, Map.of())).isTrue();
    } finally {
      open.stop();
    }
  }

  private Kafka kafka(boolean tests) {
    return new Kafka(new Home(directory), ports, Installation.standard(), tests);
  }

  private static Map<String, Object> loginOf(Secrets secrets) {
    Map<String, Object> login = new HashMap<>();
    KafkaLogins.environment(secrets)
        .forEach(
            (name, value) ->
                login.put(
                    name.substring("KAFKA_".length())
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '.'),
                    value));
    return login;
  }

  private static boolean isLetIn(Kafka kafka, Map<String, Object> login) {
    return isLetIn(kafka.bootstrapServers(), login);
  }

  private static boolean isLetIn(String server, Map<String, Object> login) {
    try (Admin admin = admin(server, login)) {
      admin.listTopics().names().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException refused) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Admin admin(String server, Map<String, Object> login) {
    Map<String, Object> settings = new HashMap<>(login);
    settings.put("bootstrap.servers", server);
    settings.put("request.timeout.ms", PATIENCE_MILLIS);
    settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
    return Admin.create(settings);
  }

  private List<String> readableByOthers() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("kafka"))) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !permissions(file).equals("rw-------"))
          .map(Path::toString)
          .toList();
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
