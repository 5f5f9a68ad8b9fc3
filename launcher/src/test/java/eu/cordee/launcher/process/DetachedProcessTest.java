package eu.cordee.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetachedProcessTest {

  @TempDir private Path directory;

  @Test
  void runsInAProcessGroupOfItsOwnSoThatCtrlCDoesNotReachIt() throws Exception {
    // Given, When
    long pid = start("echo $GREETING; sleep 30");

    // Then
    Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", String.valueOf(pid)).start();
    assertThat(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(String.valueOf(pid));
    assertThat(Waiting.until(Duration.ofSeconds(5), () -> LogTail.of(log(), 1).equals("grüezi")))
        .isTrue();
    DetachedProcess.stop(ProcessRecord.of("sleeper", pid, 0), Duration.ofSeconds(5));
  }

  @Test
  void endsByForceWhatDoesNotListen() {
    // Given
    long pid = start("trap '' TERM; echo deaf; while true; do sleep 0.1; done");
    Waiting.until(
        Duration.ofSeconds(5), () -> Files.exists(log()) && LogTail.of(log(), 1).equals("deaf"));
    ProcessRecord deaf = ProcessRecord.of("deaf", pid, 0);

    // When
    DetachedProcess.stop(deaf, Duration.ofMillis(300));

    // Then
    assertThat(deaf.alive()).isFalse();
  }

  private long start(String script) {
    return DetachedProcess.start(
        List.of("bash", "-c", script), Map.of("GREETING", "grüezi"), directory, log());
  }

  private Path log() {
    return directory.resolve("process.log");
  }
}
