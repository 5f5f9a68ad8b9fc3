package eu.cordee.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.system.WholeSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "registry, registry-service",
    "registry-service, registry-service",
    "gateway, gateway",
    "postgres, PostgreSQL",
    "PostgreSQL, PostgreSQL",
    "kafka, Kafka",
    "keycloak, Keycloak"
  })
  void knowsAPartByTheNamesThatPeopleUse(String wanted, String meant) {
    assertThat(Restart.part(parts(), wanted).name()).isEqualTo(meant);
  }

  @Test
  void saysWhichPartsThereAre() {
    assertThatThrownBy(() -> Restart.part(parts(), "zookeeper"))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("\"zookeeper\"")
        .hasMessageContaining("PostgreSQL, Kafka, Keycloak, registry-service");
  }

  private List<Part> parts() {
    return new WholeSystem(new Home(directory), new Ports(20000), null, true).parts();
  }
}
