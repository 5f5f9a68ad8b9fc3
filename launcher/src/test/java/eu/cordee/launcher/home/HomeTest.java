package eu.cordee.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  private final Ports others = new Ports(9000);

  @TempDir private Path directory;

  @Test
  void liesInTheProjectUnlessTheEnvironmentNamesAnother() {
    assertThat(Home.fromEnvironment(Map.of(), directory).root())
        .isEqualTo(directory.resolve(".cordee"));
    assertThat(Home.fromEnvironment(Map.of(Home.VARIABLE, " "), directory).root())
        .isEqualTo(directory.resolve(".cordee"));
    assertThat(Home.fromEnvironment(Map.of(Home.VARIABLE, "/var/cordee"), directory).root())
        .isEqualTo(Path.of("/var/cordee"));
  }

  @Test
  void remembersThePortsOfItsLastStart() {
    // Given
    Home home = new Home(directory);
    assertThat(home.lastPorts(others)).isEqualTo(others);

    // When
    home.keepPorts(new Ports(9500));

    // Then
    assertThat(home.lastPorts(others)).isEqualTo(new Ports(9500));
  }

  @Test
  void clearsWhatTheLauncherMadeAndNothingElse() throws Exception {
    // Given
    Home home = new Home(directory);
    Path own = Files.writeString(home.log("kafka"), "…");
    home.secrets().key("session-key");
    Path foreign = Files.writeString(directory.resolve("thesis.txt"), "years of work");

    // When
    home.clear();

    // Then
    assertThat(own).doesNotExist();
    assertThat(home.secrets().directory()).doesNotExist();
    assertThat(foreign).exists();
  }
}
