package eu.cordee.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path directory;

  @Test
  void keepsWhatItDrewForItsOwnerAlone() throws Exception {
    // Given
    Secrets secrets = new Secrets(directory.resolve("secrets"));

    // When
    String key = secrets.key("session-key");

    // Then
    Path file = directory.resolve("secrets").resolve("session-key");
    assertThat(key)
        .hasSize(32)
        .isEqualTo(new Secrets(directory.resolve("secrets")).key("session-key"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void agreesOnOneValueWhenManyAskAtOnce() {
    // Given
    Secrets secrets = new Secrets(directory.resolve("secrets"));

    // When
    long values =
        IntStream.range(0, 64).parallel().mapToObj(i -> secrets.key("same")).distinct().count();

    // Then
    assertThat(values).isEqualTo(1);
  }

  @Test
  void drawsADifferentValueForEachName() {
    Secrets secrets = new Secrets(directory.resolve("secrets"));

    assertThat(secrets.legible("one"))
        .matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}")
        .isNotEqualTo(secrets.legible("two"));
  }
}
