package eu.cordee.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.service.Service;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void countsEveryPortFromTheOneVariable() {
    // Given
    Map<String, String> environment = Map.of("CORDEE_PORT", "9000");

    // When
    Ports ports = Ports.fromEnvironment(environment);

    // Then
    assertThat(ports.byName().values())
        .containsExactly(9000, 9001, 9002, 9003, 9004, 9005, 9006, 9007, 9008, 9009, 9010, 9011);
    for (Service service : Service.values()) {
      assertThat(ports.byName()).containsEntry(service.module(), service.port(ports));
    }
  }

  @Test
  void startsAt8080WhenNothingIsSaid() {
    assertThat(Ports.fromEnvironment(Map.of()).gateway()).isEqualTo(8080);
  }

  @Test
  void saysWhatIsWrongWithTheVariable() {
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("CORDEE_PORT", "abc")))
        .isInstanceOf(LaunchException.class)
        .hasMessage("CORDEE_PORT must be a port number, not \"abc\".");
    assertThatThrownBy(() -> Ports.fromEnvironment(Map.of("CORDEE_PORT", "80")))
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith("CORDEE_PORT must lie between 1024 and");
  }
}
