package eu.cordee.ranking.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RankBenchTest {

  @Test
  void measuresAWholeStudyAndManyItems() {
    // Given
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

    // When
    int status = RankBench.run(stream, stream, "--seed", "2");

    // Then
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "\"answers\": 1000, \"reviews\": 100, \"draws\": 2000",
            "\"exact16\": {\"optima\": ",
            "\"exact20\": {\"optima\": ",
            "\"holds\": " + (status == 0));
  }
}
