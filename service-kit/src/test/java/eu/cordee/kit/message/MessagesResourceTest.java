package eu.cordee.kit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.Header;
import eu.cordee.kit.message.lane.LaneConnections;
import eu.cordee.kit.message.lane.Lanes;
import eu.cordee.kit.message.lane.OutboxRelay;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.note.Seen;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.launcher.kafka.Kafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * G5 and G6, short: every committed message arrives, per aggregate in order, though relay and
 * broker fail.
 */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class MessagesResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(90);
  private static final int HOT_KEYS = 50;
  private static final int WRITERS = 4;
  private static final int CHANGES_PER_WRITER = 300;

  @Inject Notes notes;
  @Inject NoteCopies copies;
  @Inject OutboxRelay relay;
  @Inject OperationsResource operations;
  @Inject LaneConnections connections;

  @Test
  void everyCommittedMessageIsAppliedInOrderThoughRelayAndBrokerFail() throws Exception {
    // Given
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed " + seed);
    List<UUID> keys = new ArrayList<>();
    for (int i = 0; i < HOT_KEYS; i++) {
      keys.add(notes.write("hot").id());
    }
    Kafka kafka = BackingSystems.kafka();
    // When
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> load = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        long own = seed + i;
        load.add(writers.submit(() -> rewriteForAWhile(keys, own)));
      }
      TimeUnit.SECONDS.sleep(1);
      relay.pause();
      TimeUnit.SECONDS.sleep(1);
      relay.resume();
      kafka.stop();
      kafka.start();
      long written = 0;
      for (Future<Long> writer : load) {
        written += writer.get();
      }
      assertThat(written)
          .as("changes written under load")
          .isEqualTo((long) WRITERS * CHANGES_PER_WRITER);
    }
    // Then
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(notes.count("select count(*) from outbox")).isZero());
    await().atMost(HEALING).untilAsserted(() -> assertThat(notes.count(NOT_YET_EQUAL)).isZero());
    assertThat(Seen.turnedRound(copies.diary())).as("versions that came too late").isZero();
    assertThat(notes.count(REGRESSIONS)).isZero();
  }

  /** The sabotaged twin of the order: the copy hides it, the diary of what arrived does not. */
  @Test
  void aRelayThatTurnsTheOrderIsSeenBeforeTheVersionFilter() {
    // Given
    Note note = new Note("turned");
    int before = copies.diary().size();
    // When the second version goes first
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 2));
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 1));
    // Then
    await().atMost(HEALING).until(() -> diaryOf(note).size() >= 2);
    assertThat(Seen.turnedRound(diaryOf(note))).isEqualTo(1);
    await().atMost(HEALING).until(() -> timesApplied(note) == 1);
    assertThat(copies.diary()).hasSizeGreaterThan(before);
    assertThat(notes.count("select count(*) from note_seen where id = '" + note.id() + "'"))
        .as("what the old diary behind the filter saw")
        .isEqualTo(1);
    copies.forgetDiary();
    notes.execute("delete from note_copy where id = '" + note.id() + "'");
  }

  @Test
  void oneVersionThatIsDeliveredTwiceIsAppliedOnce() {
    // Given
    Note note = new Note("twice");
    // When
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 1));
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 1));
    // Then
    await().atMost(HEALING).until(() -> diaryOf(note).size() >= 2);
    await().atMost(HEALING).until(() -> copyOf(note).equals(List.of("twice")));
    assertThat(timesApplied(note)).isEqualTo(1);
    // And without the note of its version, the sabotaged twin, once more
    notes.execute("delete from read_copy where aggregate_id = '" + note.id() + "'");
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 1));
    await().atMost(HEALING).until(() -> timesApplied(note) == 2);
    notes.execute("delete from note_seen where id = '" + note.id() + "'");
    notes.execute("delete from note_copy where id = '" + note.id() + "'");
  }

  @Test
  void whatItsOwnerDeletedIsForgottenAndNothingOlderBringsItBack() {
    // Given
    Note note = new Note("deleted");
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 1));
    await().atMost(HEALING).until(() -> copyOf(note).equals(List.of("deleted")));
    // When
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), deletion(note, 3));
    await().atMost(HEALING).until(() -> copyOf(note).isEmpty());
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 2));
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 4));
    // Then
    await().atMost(HEALING).until(() -> copyOf(note).equals(List.of("deleted")));
    assertThat(timesApplied(note)).as("of the versions 1, 2 and 4").isEqualTo(2);
    // And without the note of its version, the sabotaged twin, an older one brings it back
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), deletion(note, 6));
    await().atMost(HEALING).until(() -> copyOf(note).isEmpty());
    notes.execute("delete from read_copy where aggregate_id = '" + note.id() + "'");
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), message(note, 5));
    await().atMost(HEALING).until(() -> copyOf(note).equals(List.of("deleted")));
    copies.forgetDiary();
    notes.execute("delete from note_seen where id = '" + note.id() + "'");
    notes.execute("delete from note_copy where id = '" + note.id() + "'");
  }

  private static byte[] deletion(Note note, long version) {
    return new MessageJson()
        .write(note.deleted(new Header(UUID.randomUUID(), Instant.EPOCH, 1, version)));
  }

  private long timesApplied(Note note) {
    return notes.count("select count(*) from note_seen where id = '" + note.id() + "'");
  }

  private List<Seen> diaryOf(Note note) {
    return copies.diary().stream().filter(seen -> seen.key().equals(note.id().toString())).toList();
  }

  private static byte[] message(Note note, long version) {
    return new MessageJson()
        .write(note.changed(new Header(UUID.randomUUID(), Instant.EPOCH, 1, version)));
  }

  @Test
  void aRelayThatRemembersAPositionLosesWhatCommitsLate() throws Exception {
    // Given a relay with a cursor, as the outbox would be without its select-publish-delete
    relay.pause();
    try (Connection early = connections.database();
        Connection late = connections.database();
        Connection reader = connections.database()) {
      late.setAutoCommit(false);
      insert(late);
      insert(early);
      long cursor = read(reader, 0).getLast();
      // When
      late.commit();
      // Then
      assertThat(read(reader, cursor)).as("rows a cursor would still see").isEmpty();
      assertThat(read(reader, 0)).as("rows that are there").hasSize(2);
    } finally {
      notes.execute("delete from outbox where topic = 'sabotage'");
      relay.resume();
    }
  }

  @Test
  void withoutTheVersionCheckALateRecordTurnsTheCopyBack() {
    // Given
    Note note = notes.rewrite(notes.write("new").id(), "newer");
    await().atMost(HEALING).untilAsserted(() -> assertThat(copyOf(note)).containsExactly("newer"));
    // When the version is forgotten and the first record comes once more
    notes.execute("delete from read_copy where aggregate_id = '" + note.id() + "'");
    republishAsVersionOne(note);
    // Then
    await().atMost(HEALING).untilAsserted(() -> assertThat(copyOf(note)).containsExactly("new"));
    assertThat(notes.count(REGRESSIONS)).isPositive();
    copies.forgetDiary();
    notes.execute("delete from note_seen where id = '" + note.id() + "'");
    notes.execute("delete from note_copy where id = '" + note.id() + "'");
    notes.execute("delete from note where id = '" + note.id() + "'");
  }

  @Test
  void tellsNothingOfATransactionThatFailed() {
    // Given
    long before = notes.count("select count(*) from note");
    // When
    assertThatThrownBy(() -> notes.writeAndFail("never")).isInstanceOf(IllegalStateException.class);
    // Then
    assertThat(
            notes.count(
                "select count(*) from outbox where convert_from(payload, 'UTF8') like '%never%'"))
        .isZero();
    assertThat(notes.count("select count(*) from note")).isEqualTo(before);
  }

  @Test
  @TestSecurity(user = "eva", roles = "admin")
  void poisonRecordsParkOnlyTheirKeyAndAreReplayedInOrder() {
    // Given
    copies.poisonIsDeadly(true);
    Note sick = notes.write(NoteCopies.POISON);
    notes.rewrite(sick.id(), NoteCopies.POISON);
    Note healthy = notes.write("healthy");
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(copyOf(healthy)).containsExactly("healthy"));
    await().atMost(HEALING).untilAsserted(() -> assertThat(parkedFor(sick)).isEqualTo(2));
    assertThat(copyOf(sick)).isEmpty();
    // When
    copies.poisonIsDeadly(false);
    int replayed = operations.replay("clusters.v1", sick.id().toString()).count();
    // Then
    assertThat(replayed).isEqualTo(2);
    assertThat(copyOf(sick)).containsExactly(NoteCopies.POISON);
    assertThat(timesApplied(sick)).isEqualTo(2);
    assertThat(parkedFor(sick)).isZero();
    copies.poisonIsDeadly(true);
  }

  private static final String NOT_YET_EQUAL =
      """
      select count(*) from note n left join note_copy c on c.id = n.id
      where c.id is null or c.text <> n.text or c.version <> n.version + 1
      """;

  private static final String REGRESSIONS =
      """
      select count(*) from (
        select version, lag(version) over (partition by id order by position) as before from note_seen) seen
      where version <= before
      """;

  /** Some 200 a second from four writers. */
  private long rewriteForAWhile(List<UUID> keys, long seed) throws InterruptedException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < CHANGES_PER_WRITER; i++) {
      notes.rewrite(keys.get(random.nextInt(keys.size())), "text " + i);
      TimeUnit.MILLISECONDS.sleep(15);
    }
    return CHANGES_PER_WRITER;
  }

  private static void insert(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into outbox (lane, topic, key, payload) values (0, 'sabotage', gen_random_uuid(), '')")) {
      statement.executeUpdate();
    }
  }

  private static List<Long> read(Connection connection, long after) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select id from outbox where topic = 'sabotage' and id > ? order by id")) {
      statement.setLong(1, after);
      try (ResultSet rows = statement.executeQuery()) {
        List<Long> ids = new ArrayList<>();
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
        return ids;
      }
    }
  }

  private void republishAsVersionOne(Note note) {
    byte[] newest = message(note, 1);
    String oldest = new String(newest, StandardCharsets.UTF_8).replace("newer", "new");
    notes.execute(
        "insert into outbox (lane, topic, key, payload) values (%d, 'clusters.v1', '%s', decode('%s', 'base64'))"
            .formatted(
                Lanes.of(note.id()),
                note.id(),
                Base64.getEncoder().encodeToString(oldest.getBytes(StandardCharsets.UTF_8))));
  }

  private List<String> copyOf(Note note) {
    return notes.texts("select text from note_copy where id = '" + note.id() + "'");
  }

  private long parkedFor(Note note) {
    return notes.count("select count(*) from parked_message where key = '" + note.id() + "'");
  }
}
