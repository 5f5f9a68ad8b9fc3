package eu.cordee.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real brokerage events, the fast ones; {@code TimetableBench} runs all. The files carry no licence
 * and are therefore not part of the project: without them the test is skipped.
 */
class PublishedEventsTest {

  @ParameterizedTest
  @CsvSource({
    "tic-12.original, 0, 0",
    "tic-12.fixed020-Forb, 2, 1",
    "tic-12.fixed040-Forb, 2, -1",
    "tic-12.forb0007, 2, -1",
    "tic-13.original, 1, 0",
    "tic-13.fixed020-Forb, 2, 2",
    "forumt-14.original, 0, -1",
    "forumt-14.original, 2, 5",
    "forumt-14.fixed020-Forb, 2, 7",
    "forum-13.fixed040-Forb, 2, 49",
    "forum-13.prec25, 2, -1",
  })
  void provesThePublishedOptimum(String name, int fairness, int optimum) throws Exception {
    // Given
    Path file = folder().resolve(name + ".dzn");
    assumeTrue(Files.exists(file), "the published events are not at " + folder());
    BrokerageEvent event = DznReader.read(Files.readString(file));

    // When
    BrokeragePlan plan =
        BrokerageSolver.solve(
            event,
            fairness,
            RunLimits.of(Duration.ofSeconds(60)),
            new Cancellation(),
            RunProgress.NONE);

    // Then
    assertThat(plan.breaks()).isEqualTo(optimum);
    assertThat(plan.status()).isEqualTo(optimum < 0 ? PlanStatus.INFEASIBLE : PlanStatus.OPTIMAL);
  }

  /** Beside the project; the test runs in the folder of its module. */
  private static Path folder() {
    Path root = Path.of("").toAbsolutePath();
    while (root.getParent() != null && !Files.exists(root.resolve("matchmaking-service"))) {
      root = root.getParent();
    }
    return root.resolve("../shared/benchmarks/b2b").normalize();
  }
}
