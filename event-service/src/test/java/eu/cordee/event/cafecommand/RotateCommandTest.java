package eu.cordee.event.cafecommand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotateCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path directory;

  @Test
  void printsOneJsonDocument() {
    // Given / When
    int status = run("--tables 8 --seats 4 --rounds 10 --json");

    // Then
    assertThat(status).isZero();
    assertThat(text(out).lines()).hasSize(1);
    assertThat(text(out))
        .startsWith("{")
        .contains("\"rounds\": [[[", "\"repeats\": 0", "\"bound\": 0", "\"optimal\": true");
  }

  @Test
  void printsTablesForPeople() {
    // Given / When
    int status = run("--tables 3 --seats 3 --rounds 4 --people 8 --hosts fixed --seed 5");

    // Then
    assertThat(status).isZero();
    assertThat(text(out)).contains("Round 4", "table 3: 3 ");
  }

  @Test
  void mixesTheGroupsOfAFile() throws IOException {
    // Given
    Path file = directory.resolve("groups.csv");
    Files.writeString(
        file,
        """
        id;region;kind;languages
        Ada;Rhône;SME;fr en
        Ben;Rhône;institute;fr
        Clara;Tyrol;SME;de en
        Dario;Tyrol;institute;de
        """);

    // When
    int status = run("--tables 2 --seats 2 --rounds 1 --json --groups " + file);

    // Then
    assertThat(status).isZero();
    assertThat(text(out)).contains("\"Ada\"", "\"regions\": {\"pairsWithin\": 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--tables",
        "--tables x --seats 4 --rounds 3",
        "--tables 0 --seats 4 --rounds 3",
        "--tables 4 --seats 4 --rounds -1",
        "--tables 4 --seats 4 --rounds 3 --people 17",
        "--tables 4 --seats 4 --rounds 3 --people 3",
        "--tables 4 --seats 4 --rounds 3 --hosts sometimes",
        "--tables 4 --seats 4 --rounds 3 --groups no-such-file.csv",
        "--tables 2000 --seats 2000 --rounds 3",
        "--chairs 4",
      })
  void saysWhatIsWrongInOneLine(String arguments) {
    // Given / When
    int status = run(arguments);

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).strip().lines()).hasSize(1);
  }

  private int run(String arguments) {
    String[] split = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    return RotateCommand.run(stream(out), stream(err), split);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
