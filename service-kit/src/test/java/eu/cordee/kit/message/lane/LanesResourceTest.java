package eu.cordee.kit.message.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.Header;
import eu.cordee.kit.message.MessageJson;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.note.Seen;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What many replicas of one service do to the database, and a replica that lost its lanes. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class LanesResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(30);
  private static final int OTHERS = 9;
  private static final int COMMITS = 300;
  private static final Set<Integer> ALL =
      IntStream.range(0, Lanes.COUNT).boxed().collect(Collectors.toSet());

  @Inject Notes notes;
  @Inject NoteCopies copies;
  @Inject OutboxRelay relay;
  @Inject LaneConnections connections;

  @Test
  void tenReplicasKeepOneSessionEachHoweverMuchIsCommitted() throws Exception {
    // Given
    await().atMost(HEALING).until(() -> relay.held() == Lanes.COUNT);
    List<OutboxRelay> others = startOthers();
    try {
      await().atMost(HEALING).until(() -> sessions() == OTHERS + 1);
      // When
      long opened =
          sessionsOpenedWhile(
              () -> {
                notes.write("one of many");
                others.forEach(other -> other.wake(ALL));
              });
      // Then
      assertThat(opened).isZero();
      assertThat(sessions()).isEqualTo(OTHERS + 1);
    } finally {
      others.forEach(OutboxRelay::pause);
    }
  }

  /** The sabotaged twin: replicas that keep no session open one at each commit. */
  @Test
  void withoutKeepingItReplicasOpenASessionAtEachCommit() throws Exception {
    // When
    long opened =
        sessionsOpenedWhile(
            () -> {
              notes.write("one of many");
              connections.database().close();
            });
    // Then
    assertThat(opened).isGreaterThanOrEqualTo(COMMITS);
  }

  /** Something that is done at each commit. */
  private interface Step {
    void run() throws Exception;
  }

  private long sessionsOpenedWhile(Step commit) throws Exception {
    long before = connections.sessionsOpened();
    for (int i = 0; i < COMMITS; i++) {
      commit.run();
      TimeUnit.MILLISECONDS.sleep(10);
    }
    return connections.sessionsOpened() - before;
  }

  private long sessions() {
    return notes.count(
        "select count(*) from pg_stat_activity where application_name like '%-outbox'"
            + " and datname = current_database()");
  }

  @Test
  void anotherReplicaTakesTheLanesOfOneThatStops() {
    // Given
    await().atMost(HEALING).until(() -> relay.held() == Lanes.COUNT);
    List<OutboxRelay> others = startOthers();
    try {
      // When
      relay.pause();
      Note note = notes.write("by another");
      // Then
      await()
          .atMost(HEALING)
          .untilAsserted(
              () ->
                  assertThat(
                          notes.count(
                              "select count(*) from note_copy where id = '" + note.id() + "'"))
                      .isEqualTo(1));
    } finally {
      others.forEach(OutboxRelay::pause);
      relay.resume();
    }
  }

  @Test
  void aLaneThatLostItsLockCannotSendAgain() throws Exception {
    // Given a frozen lane that was about to send the first version
    relay.pause();
    Note note = new Note("frozen");
    try (Producer<String, byte[]> frozen = connections.producer(0);
        Producer<String, byte[]> heir = connections.producer(0)) {
      frozen.initTransactions();
      frozen.beginTransaction();
      // When another replica has begun, and has told more
      heir.initTransactions();
      heir.beginTransaction();
      heir.send(record(note, 1)).get();
      heir.send(record(note, 2)).get();
      heir.commitTransaction();
      boolean refused = isRefused(frozen, record(note, 0));
      // Then
      assertThat(refused).isTrue();
      await().atMost(HEALING).until(() -> diaryOf(note).size() >= 2);
      assertThat(Seen.turnedRound(diaryOf(note))).isZero();
    } finally {
      relay.resume();
    }
  }

  @Test
  void withoutTheFenceTheFrozenLaneTurnsTheOrder() throws Exception {
    // Given
    Note note = new Note("frozen");
    try (Producer<String, byte[]> frozen = unfenced();
        Producer<String, byte[]> heir = unfenced()) {
      // When
      heir.send(record(note, 1)).get();
      heir.send(record(note, 2)).get();
      boolean refused = isRefusedPlainly(frozen, record(note, 0));
      // Then
      assertThat(refused).isFalse();
      await().atMost(HEALING).until(() -> diaryOf(note).size() >= 3);
      assertThat(Seen.turnedRound(diaryOf(note))).isEqualTo(1);
      copies.forgetDiary();
    }
  }

  private List<OutboxRelay> startOthers() {
    List<OutboxRelay> others =
        IntStream.range(0, OTHERS).mapToObj(i -> new OutboxRelay(connections, true)).toList();
    others.forEach(OutboxRelay::resume);
    return others;
  }

  private Producer<String, byte[]> unfenced() {
    return new KafkaProducer<>(
        connections.plain(), new StringSerializer(), new ByteArraySerializer());
  }

  private static boolean isRefused(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record)
      throws InterruptedException {
    try {
      producer.send(record).get();
      producer.commitTransaction();
      return false;
    } catch (ExecutionException | KafkaException fenced) {
      return true;
    }
  }

  private static boolean isRefusedPlainly(
      Producer<String, byte[]> producer, ProducerRecord<String, byte[]> record)
      throws InterruptedException {
    try {
      producer.send(record).get();
      return false;
    } catch (ExecutionException | KafkaException refused) {
      return true;
    }
  }

  private static ProducerRecord<String, byte[]> record(Note note, long version) {
    byte[] payload =
        new MessageJson()
            .write(note.changed(new Header(UUID.randomUUID(), Instant.EPOCH, 1, version)));
    return new ProducerRecord<>("clusters.v1", note.id().toString(), payload);
  }

  private List<Seen> diaryOf(Note note) {
    return copies.diary().stream().filter(seen -> seen.key().equals(note.id().toString())).toList();
  }
}
