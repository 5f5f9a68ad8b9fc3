package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.launcher.backup.Backups;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.WholeSystem;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * G16 of the whole system: backed up while a meeting is on its way from one service to the next,
 * used further, and restored. It has a system of its own, since it takes it down.
 */
@Order(90)
class WholeRestoreTest {

  private static final Duration HEALING = Duration.ofSeconds(90);
  private static final String MEETINGS = "select id from meeting where state = 'CONFIRMED'";
  private static final String COPIED_MEETINGS = "select id from meeting_copy";

  private final Home home = new Home(Path.of("target", "restore-home"));
  private final Path backup = Path.of("target", "restore-backup");
  private final Ports ports = Ports.free();
  private final WholeSystem system =
      new WholeSystem(home, ports, Path.of("..").toAbsolutePath().normalize(), true);
  private final Announcer announcer = new Announcer(System.out);

  private Set<String> atTheBackup = Set.of();
  private SmallFair fair = new SmallFair(api(), "");
  private SmallFair.Opened opened = new SmallFair.Opened("", "", "");

  /** Kafka has a meeting which the event-service has not heard of at the moment of the backup. */
  @BeforeEach
  void backUpAndGoOn() throws Exception {
    home.clear();
    Installation.delete(backup);
    system.start(announcer);
    fair = new SmallFair(api(), "A fair that is restored");
    opened = fair.open();
    part("event-service").stop();
    fair.takesTheLastSlotOfBen(opened);
    await().atMost(HEALING).until(() -> ids("matchmaking", "select id from outbox").isEmpty());
    atTheBackup = ids("matchmaking", MEETINGS);
    new Backups(home, "0.1.0").write(system.postgres(), backup);
    // What comes after it
    part("event-service").start();
    await().atMost(HEALING).until(() -> ids("event", COPIED_MEETINGS).equals(atTheBackup));
    new SmallFair(api(), "A fair after the backup").open();
    system.stop(announcer);
    new Backups(home, "0.1.0").restore(backup, true);
  }

  @AfterEach
  void stop() {
    system.stop(announcer);
  }

  @Test
  void everythingIsAsItWasAndEverybodyKnowsIt() throws Exception {
    // When
    system.start(announcer);
    awaitTold();
    // Then
    assertThat(ids("matchmaking", MEETINGS)).isEqualTo(atTheBackup).hasSize(1);
    await().atMost(HEALING).until(() -> ids("event", COPIED_MEETINGS).equals(atTheBackup));
    Set<String> participants = ids("event", "select id from participant");
    for (String reader : List.of("matchmaking", "gateway")) {
      await()
          .atMost(HEALING)
          .untilAsserted(
              () ->
                  assertThat(ids(reader, "select id from participant_copy"))
                      .as(reader)
                      .isEqualTo(participants));
    }
    assertThat(ids("event", "select title from event")).containsExactly("A fair that is restored");
  }

  /** The sabotaged twin: without a new epoch nobody tells what was on its way. */
  @Test
  void withoutANewEpochWhatWasOnItsWayIsLost() throws Exception {
    // Given services that take their databases for those they had
    system.postgres().start();
    for (String name : List.of("registry", "event", "matchmaking", "gateway")) {
      execute(name, "update epoch set history = null");
    }
    // When
    system.start(announcer);
    new SmallFair(api(), "A fair after the restore").open();
    awaitSameEvents();
    // Then
    assertThat(ids("matchmaking", MEETINGS)).isEqualTo(atTheBackup).hasSize(1);
    assertThat(ids("event", COPIED_MEETINGS)).isEmpty();
  }

  private void awaitTold() {
    for (String name : List.of("registry", "event", "matchmaking", "gateway")) {
      await()
          .atMost(HEALING)
          .untilAsserted(
              () ->
                  assertThat(ids(name, "select told = epoch and epoch > 1 from epoch"))
                      .as(name)
                      .containsExactly("t"));
    }
  }

  private void awaitSameEvents() {
    await()
        .atMost(HEALING)
        .until(
            () ->
                ids("event", "select id from event")
                    .equals(ids("matchmaking", "select id from event_copy")));
  }

  private Part part(String name) {
    return system.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ApiClient api() {
    return new ApiClient(
        URI.create(Realm.publicUrl(ports)),
        new ClientCredentials(
            Realm.issuer(ports), Realm.PARTNER_CLIENT, Realm.partnerSecret(home.secrets())));
  }

  private void execute(String database, String sql) throws SQLException {
    try (Connection connection = system.postgres().database(database).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of all rows, as text. */
  private Set<String> ids(String database, String sql) throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (Connection connection = system.postgres().database(database).connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
