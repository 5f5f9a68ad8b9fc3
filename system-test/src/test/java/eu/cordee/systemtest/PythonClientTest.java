package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.process.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Python client that is generated from the document: it compiles, and asks for successes. */
class PythonClientTest {

  private static final String SUCCESS = "application/json";
  private static final Path CHOICE = Path.of("src", "test", "python", "accept_choice.py");
  private static final Path CLIENT =
      Path.of("target", "generated-clients", "python", "cordee_client");

  @BeforeAll
  static void pythonIsHere() {
    Path log = Path.of("target", "python-version.txt");
    boolean here;
    try {
      here = Shell.exitCode(List.of("python3", "--version"), Map.of(), log) == 0;
    } catch (LaunchException absent) {
      here = false;
    }
    assumeTrue(here, "there is no python3 here to compile its client with");
  }

  @Test
  void itAsksForTheSuccessOfEveryOperationThatHasOne() throws IOException {
    // When
    Map<String, String> chosen = chosen();
    // Then
    assertThat(chosen.keySet()).isEqualTo(plain(Description.operations(Description.kept())));
    Set<String> answeredInJson = answeredInJson();
    assertThat(answeredInJson).hasSizeGreaterThan(50);
    assertThat(chosen)
        .allSatisfy(
            (operation, accepted) ->
                assertThat(accepted.equals(SUCCESS))
                    .as(operation)
                    .isEqualTo(answeredInJson.contains(operation)));
  }

  /** The sabotage twin: with problems before successes, as it once was, it asks for problems. */
  @Test
  void wereProblemsNamedFirstItWouldAskForThem() throws IOException {
    assertThat(chosen("--problems-first").values()).containsOnly("application/problem+json");
  }

  /** By the client's own code; names without the difference of two languages' habits. */
  private static Map<String, String> chosen(String... options) throws IOException {
    Path out = Path.of("target", "python-" + UUID.randomUUID() + ".txt");
    List<String> command =
        new ArrayList<>(List.of("python3", CHOICE.toString(), CLIENT.toString()));
    command.addAll(List.of(options));
    Shell.run(command, Map.of(), out);
    Map<String, String> chosen = new HashMap<>();
    for (String line : Files.readAllLines(out)) {
      String[] parts = line.split("\t", 2);
      chosen.put(plain(parts[0]), parts[1]);
    }
    return chosen;
  }

  private static Set<String> answeredInJson() {
    Set<String> found = new TreeSet<>();
    for (JsonNode path : Description.kept().path("paths")) {
      for (JsonNode operation : path) {
        operation
            .path("responses")
            .properties()
            .forEach(
                answer -> {
                  if (answer.getKey().startsWith("2")
                      && answer.getValue().path("content").has(SUCCESS)) {
                    found.add(plain(operation.path("operationId").asText()));
                  }
                });
      }
    }
    return found;
  }

  private static Set<String> plain(List<Description.Operation> operations) {
    Set<String> ids = new TreeSet<>();
    operations.forEach(operation -> ids.add(plain(operation.id())));
    return ids;
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
