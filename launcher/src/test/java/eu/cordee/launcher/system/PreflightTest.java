package eu.cordee.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  private final Ports ports = Ports.free();
  private final Preflight preflight = new Preflight(ports);

  @Test
  void namesTheBusyPortAndWhoHoldsIt() throws Exception {
    // Given
    try (ServerSocket taken =
        new ServerSocket(ports.kafkaController(), 1, InetAddress.getLoopbackAddress())) {
      // When, Then
      assertThat(taken.isBound()).isTrue();
      assertThatThrownBy(() -> preflight.check(List.of(new FakePart("Kafka", ports.kafka()))))
          .isInstanceOf(LaunchException.class)
          .hasMessageStartingWith(
              "Port " + ports.kafkaController() + ", which Kafka's controller needs, is taken by ")
          .hasMessageContaining("CORDEE_PORT=" + (ports.base() + 100) + " ./cordee up");
    }
  }

  @Test
  void leavesThePortsOfWhatRunsAlready() throws Exception {
    // Given
    FakePart running = new FakePart("Kafka", ports.kafka());
    running.start();
    try (ServerSocket itsOwn =
        new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
      // When, Then
      assertThat(itsOwn.isBound()).isTrue();
      assertThatCode(() -> preflight.check(List.of(running))).doesNotThrowAnyException();
    }
  }

  @Test
  void saysItWhenNobodyKnowsWhoHoldsThePort() {
    assertThat(preflight.busy("gateway", 8080, Optional.empty()))
        .startsWith("Port 8080, which gateway needs, is taken by another program: stop that");
  }

  @Test
  void refusesAMachineWithTooLittleMemory() {
    assertThatThrownBy(() -> Preflight.requireMemory(3999))
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith(
            "Cordée needs 4000 MB of free memory and only 3999 MB are available");
    assertThatCode(() -> Preflight.requireMemory(4000)).doesNotThrowAnyException();
  }

  @Test
  void refusesOtherPortsWhileAServiceOfTheSameHomeStillRuns(@TempDir Path directory) {
    // Given
    Home home = new Home(directory);
    Ports before = new Ports(ports.base() + 20);
    home.keepPorts(before);
    home.processes().remember("gateway", ProcessHandle.current().pid(), before.gateway());

    // When, Then
    assertThatThrownBy(() -> preflight.requireSamePorts(home))
        .isInstanceOf(LaunchException.class)
        .hasMessage(
            "Cordée already runs from "
                + directory
                + " on port "
                + before.base()
                + ": ./cordee down stops it.");
    assertThatCode(() -> new Preflight(before).requireSamePorts(home)).doesNotThrowAnyException();
  }

  @Test
  void letsAStoppedSystemMoveToOtherPorts(@TempDir Path directory) {
    // Given
    Home home = new Home(directory);
    home.keepPorts(new Ports(ports.base() + 20));

    // When, Then
    assertThatCode(() -> preflight.requireSamePorts(home)).doesNotThrowAnyException();
  }
}
