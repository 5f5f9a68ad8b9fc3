package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.service.Service;
import eu.cordee.systemtest.RawCall.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * G12: health, metrics and the like are for whoever runs the system. The gateway answers none of
 * them, neither its own nor those of a service, however their paths are written.
 */
class OperatorPathsTest {

  private static final List<String> FOR_OPERATORS =
      List.of("/q", "/q/health", "/q/health/ready", "/q/health/live", "/q/metrics", "/q/openapi");

  private static final List<String> PREFIXES =
      List.of("", "/api", "/api/registry", "/api/events", "/api/matchmaking", "/api/notices");

  private final Ports ports = LivingSystem.running().backing().ports();

  @Test
  void areAnsweredInNoSpelling() throws IOException {
    List<String> paths =
        PREFIXES.stream()
            .flatMap(prefix -> FOR_OPERATORS.stream().map(path -> prefix + path))
            .flatMap(path -> Stream.concat(Stream.of(path), PathMutations.of(path).stream()))
            .distinct()
            .toList();

    assertThat(answered(LivingSystem.running().gateway(), paths)).isEmpty();
    assertThat(paths).hasSizeGreaterThan(40 * PREFIXES.size() * FOR_OPERATORS.size() / 2);
  }

  /** The sabotage twin: at the services themselves, which the gateway protects, they are seen. */
  @Test
  void wouldBeSeenWithoutTheGateway() throws IOException {
    for (Service service : List.of(Service.REGISTRY, Service.EVENT, Service.MATCHMAKING)) {
      URI inside = URI.create("http://localhost:" + service.port(ports));

      assertThat(answered(inside, List.of("/q/metrics", "/%71/metrics", "/q/health/%72eady")))
          .as(service.module())
          .hasSize(3);
    }
  }

  /** Whoever runs the system finds the gateway's at a port of their own. */
  @Test
  void areAnsweredAtThePortForOperators() throws IOException {
    URI inside = URI.create("http://localhost:" + ports.gatewayManagement());

    assertThat(answered(inside, List.of("/q/metrics", "/q/health/ready"))).hasSize(2);
  }

  private static List<String> answered(URI where, List<String> paths) throws IOException {
    RawCall calls = new RawCall(where);
    List<String> answered = new ArrayList<>();
    for (String path : paths) {
      Answer answer = calls.send("GET", path, "", "");
      if (!answer.isRefused()) {
        answered.add(path + ": " + answer.status());
      }
    }
    return answered;
  }
}
