package eu.cordee.launcher.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

  @TempDir Path directory;

  @Test
  void packsALongLogAndWhoeverWritesGoesOn() throws IOException {
    // Given
    Path log = directory.resolve("gateway.log");
    try (OutputStream writer =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write("before\n".getBytes(StandardCharsets.UTF_8));
      // When
      new LogRotation(directory, 5, 2).look();
      writer.write("after\n".getBytes(StandardCharsets.UTF_8));
    }
    // Then
    assertThat(log).hasContent("after\n");
    assertThat(packed("gateway.log.1.gz")).isEqualTo("before\n");
  }

  @Test
  void keepsAFewAndTheNewestOnes() throws IOException {
    // When
    for (String text : new String[] {"first", "second", "third"}) {
      Files.writeString(directory.resolve("kafka.log"), text);
      new LogRotation(directory, 4, 2).look();
    }
    // Then
    assertThat(packed("kafka.log.1.gz")).isEqualTo("third");
    assertThat(packed("kafka.log.2.gz")).isEqualTo("second");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void leavesAShortLogAlone() throws IOException {
    // Given
    Files.writeString(directory.resolve("kafka.log"), "short");
    // When
    new LogRotation(directory, 5, 2).look();
    // Then
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  private String packed(String name) throws IOException {
    try (GZIPInputStream file =
        new GZIPInputStream(Files.newInputStream(directory.resolve(name)))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
