package eu.cordee.kit.unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.Ids;
import eu.cordee.kit.broker.Broker;
import eu.cordee.kit.message.MessageJson;
import eu.cordee.kit.message.ReadCopies;
import eu.cordee.kit.note.HeldUp;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a topic tells of and this service has not read. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class UnreadMessagesResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(60);

  @Inject UnreadMessages unread;
  @Inject Notes notes;
  @Inject NoteCopies copies;
  @Inject MessageJson json;
  @Inject ReadCopies readCopies;

  @Test
  void aMessageIsUnreadFromWhenItIsThereUntilItIsApplied() throws Exception {
    // Given a reader that stands still
    HeldUp heldUp = copies.holdUp("in the way");
    notes.write("in the way");
    heldUp.awaitReached();
    // When
    UUID behind = notes.write("behind").id();
    // Then
    await().atMost(HEALING).until(() -> isUnread(behind));
    assertThat(isUnread(Ids.next())).as("nobody told of it").isFalse();
    assertThat(unread.tellOf(Topic.PEOPLE, List.of(behind))).as("another topic").isFalse();
    heldUp.go();
    await().atMost(HEALING).until(() -> !isUnread(behind));
  }

  /** A group tells Kafka every few seconds how far it is; nothing that is applied is unread. */
  @Test
  void whatIsAppliedIsNotUnreadThoughTheGroupHasNotSaidSo() {
    // When
    UUID written = notes.write("applied at once").id();
    await()
        .atMost(HEALING)
        .pollInterval(Duration.ofMillis(5))
        .until(
            () -> notes.count("select count(*) from note_copy where id = '" + written + "'") == 1);
    // Then
    assertThat(isUnread(written)).isFalse();
  }

  @Test
  void whereKafkaDoesNotAnswerNobodyKnows() {
    // Given
    UnreadMessages alone =
        new UnreadMessages(
            new Broker("127.0.0.1:1", Optional.empty(), Optional.empty(), Optional.empty()),
            "nobody",
            json,
            readCopies);
    // Then
    assertThat(alone.tellOf(Topic.CLUSTERS, List.of(Ids.next()))).isTrue();
    assertThat(alone.tellOf(Topic.CLUSTERS, List.of(UUID.randomUUID())))
        .as("no service of ours made that one")
        .isFalse();
  }

  private boolean isUnread(UUID aggregate) {
    return unread.tellOf(Topic.CLUSTERS, List.of(aggregate));
  }
}
