package eu.cordee.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

  private static final long OWN = ProcessHandle.current().pid();

  @TempDir private Path directory;

  @Test
  void findsARunningProcessAgain() {
    // Given
    ProcessTable table = new ProcessTable(directory);

    // When
    table.remember("kafka", OWN, 8086);

    // Then
    assertThat(new ProcessTable(directory).alive("kafka"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.pid()).isEqualTo(OWN);
              assertThat(found.port()).isEqualTo(8086);
            });
  }

  @Test
  void doesNotTakeAStrangerWithTheSamePidForIt() throws Exception {
    // Given
    String yesterday =
        "{\"name\":\"kafka\",\"pid\":%d,\"startedAt\":1000,\"port\":8086}".formatted(OWN);
    Files.writeString(directory.resolve("kafka.json"), yesterday);

    // When, Then
    ProcessTable table = new ProcessTable(directory);
    assertThat(table.find("kafka")).isPresent();
    assertThat(table.alive("kafka")).isEmpty();
  }

  @Test
  void treatsATornFileAsMissing() throws Exception {
    Files.writeString(directory.resolve("kafka.json"), "{\"name\":\"ka");

    assertThat(new ProcessTable(directory).find("kafka")).isEmpty();
  }
}
