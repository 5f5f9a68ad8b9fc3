package eu.cordee.kit.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.lane.Lanes;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.note.Seen;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A message is bounded: what is larger goes in parts, and what cannot go stops nobody else. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
@TestSecurity(user = "eva", roles = "admin")
class LargeMessagesResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 256 * 1024;

  @Inject Notes notes;
  @Inject NoteCopies copies;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void whatIsLargerThanARecordMayBeArrivesWholeInParts() {
    // Given a text of more than a mebibyte
    String text = "Grüezi ".repeat(200_000);
    // When
    Note large = notes.write(text);
    notes.rewrite(large.id(), text + "!");
    // Then
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(lengthOfCopy(large)).isEqualTo(text.length() + 1));
    assertThat(copies.diary())
        .filteredOn(seen -> seen.key().startsWith(large.id().toString()))
        .hasSizeGreaterThan(8)
        .extracting(Seen::bytes)
        .allMatch(bytes -> bytes <= MOST_BYTES);
    assertThat(notes.count("select count(*) from message_part")).isZero();
  }

  @Test
  void aRowThatCannotBeSentIsPutAsideAndTheRestOfItsLaneFlows() {
    // Given what an older version may have left: a record larger than the broker takes
    Note large = new Note("x".repeat(2_000_000));
    // When
    insertWhole(large);
    Note later = inLaneOf(large.id());
    // Then
    await().atMost(HEALING).untilAsserted(() -> assertThat(lengthOfCopy(later)).isEqualTo(5));
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(notes.count("select count(*) from outbox")).isZero());
    assertThat(lengthOfCopy(large)).isZero();
    given()
        .get("/operations/parked-messages")
        .then()
        .statusCode(200)
        .body("findAll { it.key == '" + large.id() + "' }.direction", hasItem("OUT"));
    // And it is told once it may go
    notes.execute(
        "update unsent_message set payload = convert_to(replace(convert_from(payload, 'UTF8'), repeat('x', 1999990), ''), 'UTF8')"
            + " where key = '"
            + large.id()
            + "'");
    given()
        .post("/operations/parked-messages/clusters.v1/" + large.id() + "/replay")
        .then()
        .statusCode(200)
        .body("count", equalTo(1));
    await().atMost(HEALING).untilAsserted(() -> assertThat(lengthOfCopy(large)).isEqualTo(10));
  }

  /** Compaction forgets what was never committed: what an abort takes along has to go again. */
  @Test
  void whatWasSentBesideARowThatCannotGoIsCommittedAfterAllAndInOrder() {
    for (int round = 0; round < 3; round++) {
      // Given a fact that is sent, whose transaction is still open
      Note large = new Note("x".repeat(1_600_000));
      Note early = inLaneOf(large.id());
      await()
          .atMost(HEALING)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> lengthOfCopy(early) == "later".length());
      // When
      insertWhole(large);
      notes.rewrite(early.id(), "rewritten");
      // Then
      await()
          .atMost(HEALING)
          .untilAsserted(() -> assertThat(notes.count("select count(*) from outbox")).isZero());
      assertThat(committedVersions(early.id())).containsExactly(1L, 2L);
      notes.execute("delete from unsent_message where key = '" + large.id() + "'");
    }
  }

  /** In the order of their first sight, by who reads only what is committed. */
  private List<Long> committedVersions(UUID id) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    Set<Long> versions = new LinkedHashSet<>();
    try (KafkaConsumer<String, byte[]> reader =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      String topic = Topic.CLUSTERS.topicName();
      List<TopicPartition> partitions =
          reader.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = reader.endOffsets(partitions);
      while (end.entrySet().stream()
          .anyMatch(last -> reader.position(last.getKey()) < last.getValue())) {
        for (ConsumerRecord<String, byte[]> record : reader.poll(Duration.ofMillis(200))) {
          if (id.toString().equals(record.key())) {
            versions.add(new MessageJson().read(Topic.CLUSTERS, record.value()).header().version());
          }
        }
      }
    }
    return List.copyOf(versions);
  }

  /** The sabotaged twin of the parts: the same text told whole does not arrive. */
  @Test
  void withoutPartsTheSameTextDoesNotArrive() {
    // Given
    Note large = new Note("Grüezi ".repeat(200_000));
    // When
    insertWhole(large);
    Note later = inLaneOf(large.id());
    // Then
    await().atMost(HEALING).untilAsserted(() -> assertThat(lengthOfCopy(later)).isEqualTo(5));
    await()
        .atMost(HEALING)
        .untilAsserted(() -> assertThat(notes.count("select count(*) from outbox")).isZero());
    assertThat(lengthOfCopy(large)).isZero();
    notes.execute("delete from unsent_message where key = '" + large.id() + "'");
  }

  private void insertWhole(Note note) {
    byte[] payload =
        new MessageJson().write(note.changed(new Header(UUID.randomUUID(), Instant.EPOCH, 1, 1)));
    notes.insertIntoOutbox(Lanes.of(note.id()), note.id(), payload);
  }

  private Note inLaneOf(UUID other) {
    Note note = notes.write("later");
    while (Lanes.of(note.id()) != Lanes.of(other)) {
      note = notes.write("later");
    }
    return note;
  }

  private long lengthOfCopy(Note note) {
    return notes.count(
        "select coalesce(max(length(text)), 0) from note_copy where id = '" + note.id() + "'");
  }
}
