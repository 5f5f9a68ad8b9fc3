package eu.cordee.kit.message;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is applied together leaves the same behind as what is applied one by one. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class BatchListenerResourceTest {

  private static final TopicPartition PARTITION = new TopicPartition("clusters.v1", 0);

  @Inject Inbox inbox;
  @Inject Notes notes;

  @Test
  void factsOfDifferentAggregatesAreHandedOverTogether() {
    // Given
    Together copy = new Together();
    List<Note> several = Stream.generate(() -> new Note("new")).limit(20).toList();
    // When
    receive(several.stream().map(note -> changed(note, 1)).toList(), copy);
    // Then
    assertThat(copy.batches).containsExactly(20);
    assertThat(copy.texts).hasSize(20);
  }

  @Test
  void aLaterFactOfTheSameAggregateComesInALaterBatch() {
    // Given
    Together copy = new Together();
    Note note = new Note("first");
    ClusterMessage first = changed(note, 1);
    note.rewrite("second");
    // When
    receive(List.of(first, changed(new Note("another"), 1), changed(note, 2)), copy);
    // Then
    assertThat(copy.batches).containsExactly(2, 1);
    assertThat(copy.texts.get(note.id())).isEqualTo("second");
  }

  @Test
  void whateverComesTheCopyIsTheSameAsOneByOne() {
    long seed = System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int trial = 0; trial < 40; trial++) {
      // Given changes and deletions of a few aggregates, some twice, some turned round
      List<Note> several = Stream.generate(() -> new Note("")).limit(5).toList();
      List<Note> twins = Stream.generate(() -> new Note("")).limit(5).toList();
      List<ClusterMessage> told = new ArrayList<>();
      List<ClusterMessage> toldToTwin = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int which = random.nextInt(5);
        long version = random.nextLong(1, 12);
        boolean deleted = random.nextInt(4) == 0;
        told.add(message(several.get(which), version, deleted));
        toldToTwin.add(message(twins.get(which), version, deleted));
      }
      // When
      Together together = new Together();
      OneByOne oneByOne = new OneByOne();
      receive(told, together);
      receive(toldToTwin, oneByOne);
      // Then
      assertThat(several.stream().map(note -> String.valueOf(together.texts.get(note.id()))))
          .as("seed %d, trial %d", seed, trial)
          .containsExactlyElementsOf(
              twins.stream().map(note -> String.valueOf(oneByOne.texts.get(note.id()))).toList());
    }
  }

  @Test
  void whatCannotBeAppliedIsParkedAloneAndTheOthersOfItsBatchAreApplied() {
    // Given
    Together copy = new Together();
    Note sick = new Note(NoteCopies.POISON);
    Note well = new Note("well");
    // When
    receive(List.of(changed(sick, 1), changed(well, 1)), copy);
    // Then
    assertThat(copy.texts).containsOnlyKeys(well.id());
    assertThat(notes.count("select count(*) from parked_message where key = '" + sick.id() + "'"))
        .isOne();
    notes.execute("delete from parked_message where key = '" + sick.id() + "'");
  }

  private <M extends Message> void receive(List<M> told, MessageListener<M> listener) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    for (M message : told) {
      records.add(
          new ConsumerRecord<>(
              PARTITION.topic(),
              PARTITION.partition(),
              records.size(),
              message.aggregateId().toString(),
              new MessageJson().write(message)));
    }
    inbox.receive(new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()), listener);
  }

  private static ClusterMessage message(Note note, long version, boolean deleted) {
    if (deleted) {
      return note.deleted(header(version));
    }
    note.rewrite("version " + version);
    return changed(note, version);
  }

  private static ClusterMessage changed(Note note, long version) {
    return note.changed(header(version));
  }

  private static Header header(long version) {
    return new Header(UUID.randomUUID(), Instant.EPOCH, 1, version);
  }

  /** A copy in memory that cannot stomach poison. */
  private static class OneByOne implements MessageListener<ClusterMessage> {

    final Map<UUID, String> texts = new HashMap<>();

    @Override
    public Topic topic() {
      return Topic.CLUSTERS;
    }

    @Override
    public void on(ClusterMessage message) {
      texts.put(message.aggregateId(), message.state().name());
    }

    @Override
    public void forget(Collection<UUID> aggregateIds) {
      texts.keySet().removeAll(aggregateIds);
    }
  }

  private static final class Together extends OneByOne implements BatchListener<ClusterMessage> {

    final List<Integer> batches = new ArrayList<>();

    @Override
    public void on(ClusterMessage message) {
      onAll(List.of(message));
    }

    @Override
    public void onAll(List<ClusterMessage> messages) {
      if (messages.stream().anyMatch(it -> it.state().name().equals(NoteCopies.POISON))) {
        throw new IllegalArgumentException("cannot stomach it");
      }
      batches.add(messages.size());
      messages.forEach(super::on);
    }
  }
}
