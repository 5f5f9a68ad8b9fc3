package eu.cordee.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.kit.Ids;
import eu.cordee.kit.note.Note;
import eu.cordee.kit.note.Notes;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G17: a replica whose clock is an hour off tells the time of the database all the same. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class DatabaseTimeResourceTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  @Inject Notes notes;
  @Inject DatabaseClockReader reader;

  @AfterEach
  void clearAway() {
    reader.read();
  }

  @Test
  void itIsTheTimeOfTheDatabase() {
    // Given a replica that believes it is an hour later
    DatabaseTime.read(Instant.now().plus(AN_HOUR), System.nanoTime(), System.nanoTime());
    // When
    reader.read();
    // Then
    assertThat(DatabaseTime.now()).isCloseTo(ofTheDatabase(), within(200, ChronoUnit.MILLIS));
  }

  /** The twin, too: without asking the database an hour of skew would be told. */
  @Test
  void whatIsToldBearsTheTimeOfTheDatabaseAndNotThatOfTheReplica() {
    // Given a database that says it is an hour later than this JVM's clock
    Instant later = Instant.now().plus(AN_HOUR);
    DatabaseTime.read(later, System.nanoTime(), System.nanoTime());
    // When
    Note note = notes.write("at what time?");
    // Then
    assertThat(note.changedAt()).isCloseTo(later, within(20, ChronoUnit.SECONDS));
    assertThat(Ids.madeAt(note.id())).isCloseTo(later, within(20, ChronoUnit.SECONDS));
    assertThat(Ids.isYoung(note.id())).isTrue();
    notes.execute("delete from note where id = '" + note.id() + "'");
  }

  private Instant ofTheDatabase() {
    return Instant.ofEpochMilli(
        notes.count("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)"));
  }
}
