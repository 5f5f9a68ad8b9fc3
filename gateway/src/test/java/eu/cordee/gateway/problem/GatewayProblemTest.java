package eu.cordee.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayProblemTest {

  @ParameterizedTest
  @EnumSource(GatewayProblem.class)
  void isExplainedInTheDocuments(GatewayProblem problem) throws IOException {
    String name = problem.type().substring(problem.type().lastIndexOf('/') + 1);

    assertThat(Files.readString(Path.of("../docs/problems.md")))
        .contains("### %s (%d)".formatted(name, problem.status()));
  }
}
