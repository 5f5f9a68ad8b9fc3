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
import eu.cordee.launcher.postgres.Database;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * G16 of the whole system: backed up while a meeting is on its way from one service to the next,
 * used further, and restored, one service and then everything. It has a system of its own, since it
 * takes it down; Keycloak, whose start takes the longest, goes on meanwhile.
 */
@Order(90)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeRestoreTest {

  private static final Duration HEALING = Duration.ofSeconds(90);
  private static final List<String> SERVICES =
      List.of("registry", "event", "matchmaking", "gateway");
  private static final String MEETINGS = "select id from meeting where state = 'CONFIRMED'";
  private static final String COPIED_MEETINGS = "select id from meeting_copy";

  private static final Home HOME = new Home(Path.of("target", "restore-home"));
  private static final Path BACKUP = Path.of("target", "restore-backup");
  private static final Ports PORTS = Ports.free();
  private static final WholeSystem SYSTEM =
      new WholeSystem(HOME, PORTS, Path.of("..").toAbsolutePath().normalize(), true);
  private static final Announcer ANNOUNCER = new Announcer(System.out);

  private static Set<String> atTheBackup = Set.of();
  private static String fairAtTheBackup = "";

  /** Kafka has a meeting which the event-service has not heard of at the moment of the backup. */
  @BeforeAll
  static void backUpAndGoOn() throws Exception {
    HOME.clear();
    Installation.delete(BACKUP);
    SYSTEM.start(ANNOUNCER);
    SmallFair fair = new SmallFair(api(), "A fair that is restored");
    SmallFair.Opened opened = fair.open();
    fairAtTheBackup = opened.id();
    part("event-service").stop();
    administer("create database event_then template event owner event");
    fair.takesTheLastSlotOfBen(opened);
    await().atMost(HEALING).until(() -> ids("matchmaking", "select id from outbox").isEmpty());
    atTheBackup = ids("matchmaking", MEETINGS);
    new Backups(HOME, "0.1.0").write(SYSTEM.postgres(), BACKUP);
    // What comes after it
    part("event-service").start();
    await().atMost(HEALING).until(() -> ids("event", COPIED_MEETINGS).equals(atTheBackup));
    new SmallFair(api(), "A fair after the backup").open();
  }

  @AfterAll
  static void stop() {
    SYSTEM.stop(ANNOUNCER);
  }

  @Test
  @Order(1)
  void oneServiceIsRestoredWhileTheOthersAreAhead() throws Exception {
    // Given
    awaitSameEvents();
    Set<String> events = ids("matchmaking", "select id from event_copy");
    // When
    part("event-service").stop();
    administer("drop database event with (force)");
    administer("alter database event_then rename to event");
    part("event-service").start();
    awaitTold(List.of("event"));
    // Then
    await().atMost(HEALING).until(() -> ids("event", COPIED_MEETINGS).equals(atTheBackup));
    assertThat(ids("event", "select id from event")).containsExactly(fairAtTheBackup);
    awaitSameEvents();
    awaitSameParticipants();
    // And what only the others know is listed for a person
    events.remove(fairAtTheBackup);
    for (String reader : List.of("registry", "matchmaking", "gateway")) {
      await()
          .atMost(HEALING)
          .untilAsserted(
              () ->
                  assertThat(
                          ids(reader, "select key from forgotten_copy where topic = 'events.v1'"))
                      .as(reader)
                      .isEqualTo(events));
    }
  }

  @Test
  @Order(2)
  void everythingIsRestoredAndEverybodyKnowsIt() throws Exception {
    // When
    restore();
    SYSTEM.start(ANNOUNCER);
    awaitTold(SERVICES);
    // Then
    assertThat(ids("matchmaking", MEETINGS)).isEqualTo(atTheBackup).hasSize(1);
    await().atMost(HEALING).until(() -> ids("event", COPIED_MEETINGS).equals(atTheBackup));
    awaitSameParticipants();
    assertThat(ids("event", "select title from event")).containsExactly("A fair that is restored");
  }

  /**
   * The sabotaged twin: without a new epoch nobody tells what was on its way. That of one service
   * is tried each time (RestoredResourceTest).
   */
  @Test
  @Tag("long")
  @Order(3)
  void withoutANewEpochWhatWasOnItsWayIsLost() throws Exception {
    // Given services that take their databases for those they had
    restore();
    SYSTEM.postgres().start();
    for (String name : SERVICES) {
      execute(SYSTEM.postgres().database(name), "update epoch set history = null");
    }
    // When
    SYSTEM.start(ANNOUNCER);
    new SmallFair(api(), "A fair after the restore").open();
    awaitSameEvents();
    // Then
    assertThat(ids("matchmaking", MEETINGS)).isEqualTo(atTheBackup).hasSize(1);
    assertThat(ids("event", COPIED_MEETINGS)).isEmpty();
  }

  private static void restore() {
    SYSTEM.stopServices(ANNOUNCER);
    part("Kafka").stop();
    part("PostgreSQL").stop();
    new Backups(HOME, "0.1.0").restore(BACKUP, true);
  }

  private static void awaitTold(List<String> services) {
    for (String name : services) {
      await()
          .atMost(HEALING)
          .untilAsserted(
              () ->
                  assertThat(ids(name, "select told = epoch and epoch > 1 from epoch"))
                      .as(name)
                      .containsExactly("t"));
    }
  }

  private static void awaitSameParticipants() throws SQLException {
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
  }

  private static void awaitSameEvents() {
    await()
        .atMost(HEALING)
        .until(
            () ->
                ids("event", "select id from event")
                    .equals(ids("matchmaking", "select id from event_copy")));
  }

  private static Part part(String name) {
    return SYSTEM.parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ApiClient api() {
    return new ApiClient(
        URI.create(Realm.publicUrl(PORTS)),
        new ClientCredentials(
            Realm.issuer(PORTS), Realm.PARTNER_CLIENT, Realm.partnerSecret(HOME.secrets())));
  }

  private static void administer(String sql) throws SQLException {
    execute(SYSTEM.postgres().superuser("postgres"), sql);
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of all rows, as text. */
  private static Set<String> ids(String database, String sql) throws SQLException {
    Set<String> ids = new TreeSet<>();
    try (Connection connection = SYSTEM.postgres().database(database).connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
