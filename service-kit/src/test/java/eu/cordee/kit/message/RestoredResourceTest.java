package eu.cordee.kit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.NoteCopies;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * G16: an owner is restored to an earlier moment while its readers are ahead. Owner and reader
 * share a database here, so the owner's rows are put back by hand.
 */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class RestoredResourceTest {

  private static final Duration HEALING = Duration.ofSeconds(60);

  @Inject Notes notes;
  @Inject NoteCopies copies;
  @Inject AfterRestore afterRestore;
  @Inject Epochs epochs;
  @Inject Retelling retelling;
  @Inject Ghosts ghosts;

  private UUID changed;
  private UUID ghost;

  /** A note that was changed after the backup, and one that was made after it. */
  @BeforeEach
  void aReaderIsAheadOfItsRestoredOwner() {
    clearAway();
    changed = notes.write("at the backup").id();
    notes.rewrite(changed, "after the backup");
    ghost = notes.write("made after the backup").id();
    awaitRead(ghost);
    await().atMost(HEALING).until(() -> isCopied(changed, "after the backup"));
    notes.execute(
        "update note set version = 0, text = 'at the backup' where id = '" + changed + "'");
    notes.execute("delete from note where id = '" + ghost + "'");
  }

  @Test
  void itBeginsANewEpochAndItsReadersKnowWhatItKnows() throws Exception {
    // Given
    long before = epoch();
    notes.execute("update epoch set history = 'another server'");
    // When
    afterRestore.begin();
    long raised = epochs.untold();
    afterRestore.tell(raised);
    Note written = notes.write("after the restore");
    notes.rewrite(changed, "changed after the restore");
    // Then
    assertThat(raised).isEqualTo(epoch()).isGreaterThan(before);
    await().atMost(HEALING).until(() -> differences() == 0);
    assertThat(textOf(changed)).isEqualTo("changed after the restore");
    assertThat(textOf(written.id())).isEqualTo("after the restore");
    assertThat(epochs.untold()).isZero();
    assertThat(ghosts.forgotten())
        .extracting(Ghosts.ForgottenCopy::key)
        .contains(ghost)
        .doesNotContain(changed);
  }

  /** The sabotaged twin: without a new epoch the reader keeps what its owner does not know. */
  @Test
  void withoutANewEpochGhostsStay() {
    // When
    retelling.tell("clusters.v1", null);
    notes.rewrite(changed, "changed after the restore");
    Note last = notes.write("after the restore");
    awaitRead(last.id());
    awaitTold(changed, 4);
    // Then
    assertThat(textOf(changed)).isEqualTo("after the backup");
    assertThat(textOf(ghost)).isEqualTo("made after the backup");
    assertThat(ghosts.forgotten()).extracting(Ghosts.ForgottenCopy::key).doesNotContain(ghost);
  }

  @Test
  void aSecondRestoreBeginsALaterEpochThanTheFirst() {
    // Given one, which the second backup does not know of
    notes.execute("update epoch set history = 'another server'");
    afterRestore.begin();
    long first = epoch();
    notes.execute("update epoch set epoch = 1, history = 'another server'");
    // When
    await().atMost(Duration.ofSeconds(5)).until(() -> now() > first);
    afterRestore.begin();
    // Then
    assertThat(epoch()).isGreaterThan(first);
  }

  @Test
  void aDatabaseThatGoesOnStaysInItsEpoch() {
    // Given
    afterRestore.begin();
    long before = epoch();
    // When
    afterRestore.begin();
    // Then
    assertThat(epoch()).isEqualTo(before);
    assertThat(notes.texts("select history from epoch").getFirst())
        .matches("\\d+/[0-9A-F]{8}/\\d+");
  }

  @Test
  void whatWaitsBehindAParkedMessageIsNoGhost() throws Exception {
    // Given a note whose retelling cannot be applied
    copies.poisonIsDeadly(false);
    UUID parked = notes.write(NoteCopies.POISON).id();
    awaitRead(parked);
    copies.poisonIsDeadly(true);
    notes.execute("update epoch set history = 'another server'");
    // When
    afterRestore.begin();
    afterRestore.tell(epochs.untold());
    await().atMost(HEALING).until(() -> copiesOf(ghost) == 0);
    // Then
    await()
        .atMost(HEALING)
        .until(
            () ->
                notes.count("select count(*) from parked_message where key = '" + parked + "'")
                    == 1);
    assertThat(textOf(parked)).isEqualTo(NoteCopies.POISON);
    notes.execute("delete from parked_message");
  }

  private void awaitTold(UUID note, int times) {
    await()
        .atMost(HEALING)
        .until(
            () ->
                copies.diary().stream().filter(seen -> seen.key().equals(note.toString())).count()
                    >= times);
  }

  private void awaitRead(UUID note) {
    await().atMost(HEALING).until(() -> copiesOf(note) == 1);
  }

  private boolean isCopied(UUID note, String text) {
    return notes.count(
            "select count(*) from note_copy where id = '" + note + "' and text = '" + text + "'")
        == 1;
  }

  private long copiesOf(UUID note) {
    return notes.count("select count(*) from note_copy where id = '" + note + "'");
  }

  private String textOf(UUID note) {
    return notes.texts("select text from note_copy where id = '" + note + "'").getFirst();
  }

  private long epoch() {
    return notes.count("select epoch from epoch");
  }

  private long now() {
    return notes.count("select cast(extract(epoch from clock_timestamp()) as bigint)");
  }

  private long differences() {
    return notes.count(
        """
        select count(*) from note n full join note_copy c on c.id = n.id
        where c.id is null or n.id is null or c.text <> n.text
        """);
  }

  /** What other tests left can never be taken in again. */
  private void clearAway() {
    await().atMost(HEALING).until(() -> notes.count("select count(*) from outbox") == 0);
    notes.execute("delete from parked_message");
    notes.execute("delete from unsent_message");
    notes.execute("delete from note");
    notes.execute("delete from note_copy");
  }
}
