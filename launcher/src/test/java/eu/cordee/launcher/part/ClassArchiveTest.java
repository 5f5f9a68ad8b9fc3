package eu.cordee.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  private static final String RECORDING = "-XX:AOTCacheOutput=";

  @TempDir private Path directory;
  private Path program;
  private Path library;
  private List<String> command;

  @BeforeEach
  void aProgram() throws IOException {
    program = Files.createFile(directory.resolve("program.jar"));
    library = Files.createFile(Files.createDirectory(directory.resolve("lib")).resolve("a.jar"));
    String classPath = program + File.pathSeparator + directory.resolve("lib").resolve("*");
    command = List.of("java", "-Xmx64m", "-cp", classPath, "Main");
  }

  @Test
  void thePlaceIsTheSameAtEveryStartOfTheSameProgram() {
    assertThat(archive()).isEqualTo(archive());
  }

  @Test
  void theRestOfTheCommandStays() {
    List<String> with = new ClassArchive(directory, "event-service").addedTo(command);

    assertThat(with).startsWith("java").containsSubsequence(command).hasSize(command.size() + 2);
  }

  @Test
  void whatIsThereIsUsedAndNotRecordedAgain() throws IOException {
    Path kept = Files.createFile(archive());

    assertThat(new ClassArchive(directory, "event-service").addedTo(command))
        .contains("-XX:AOTCache=" + kept)
        .noneMatch(word -> word.startsWith(RECORDING));
    assertThat(kept).exists();
  }

  @Test
  void anotherBuildHasAnotherArchiveAndTheOldOneGoes() throws IOException {
    Path before = Files.createFile(archive());
    Path ofAnother = Files.createFile(directory.resolve("gateway-1a2b.aot"));
    Path ofAnEarlierRelease = Files.createFile(directory.resolve("event-service-1a2b.jsa"));

    Files.setLastModifiedTime(program, FileTime.fromMillis(1_000));

    assertThat(archive()).isNotEqualTo(before);
    assertThat(before).doesNotExist();
    assertThat(ofAnEarlierRelease).doesNotExist();
    assertThat(ofAnother).exists();
  }

  /** What was recorded with the quick compiler alone would keep it quick, and slow, for good. */
  @Test
  void anotherCompilerHasAnotherArchive() {
    Path before = archive();

    command = Stream.concat(Stream.of("java", Jvm.QUICK), command.stream().skip(1)).toList();

    assertThat(archive()).isNotEqualTo(before);
  }

  @Test
  void anotherLibraryHasAnotherArchive() throws IOException {
    Path before = archive();

    Files.setLastModifiedTime(library, FileTime.fromMillis(1_000));

    assertThat(archive()).isNotEqualTo(before);
  }

  private Path archive() {
    return new ClassArchive(directory, "event-service")
        .addedTo(command).stream()
            .filter(word -> word.startsWith(RECORDING))
            .map(word -> Path.of(word.substring(RECORDING.length())))
            .findFirst()
            .orElseThrow();
  }
}
