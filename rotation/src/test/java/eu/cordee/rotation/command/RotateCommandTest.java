package eu.cordee.rotation.command;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotateCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path directory;

  @Test
  void anAnswerThatCannotBeWrittenIsNoSuccess() {
    // Given
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int written) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    // When
    int status =
        RotateCommand.run(
            Commands.utf8(new PrintStream(full)),
            new PrintStream(err),
            "--tables 3 --seats 3 --rounds 2".split(" "));

    // Then
    assertThat(status).isEqualTo(4);
    assertThat(text(err)).contains("could not be written");
  }

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
        "Ada; of Sion";Rhône;SME;fr en
        Ben;Rhône;institute;fr
        Clara;Tyrol;SME;de en
        Dario;Tyrol;institute;de
        """);

    // When
    int status = run("--tables 2 --seats 2 --rounds 1 --json --groups " + file);

    // Then
    assertThat(status).isZero();
    assertThat(text(out)).contains("\"Ada; of Sion\"", "\"regions\": {\"pairsWithin\": 0");
  }

  @Test
  void dealsThemesAndHearsWishes() throws IOException {
    // Given
    Path wishes = directory.resolve("wishes.csv");
    Files.writeString(wishes, "one,other,wish\nP1,P2,together\n\nP3,P4,apart\n");

    // When
    int status = run("--tables 4 --seats 4 --rounds 3 --themes 2 --json --wishes " + wishes);

    // Then
    assertThat(status).isZero();
    assertThat(text(out))
        .contains("\"tableThemes\": [\"Theme 1\", \"Theme 2\", \"Theme 1\", \"Theme 2\"]")
        .contains("{\"one\": 1, \"other\": 2, \"together\": true, \"kept\": true}")
        .contains("{\"one\": 3, \"other\": 4, \"together\": false, \"kept\": true}")
        .contains("\"unmetWishes\": 0", "\"themes\": {");
  }

  @Test
  void readsTablesWithThemesSeatsAndHosts() throws IOException {
    // Given
    Path themes = directory.resolve("themes.csv");
    Files.writeString(themes, "table;theme;seats;host\n2;Trust;5;P7\n1;Money;;\n");

    // When
    int status = run("--tables 2 --seats 4 --rounds 2 --people 9 --themes " + themes);

    // Then
    assertThat(status).isZero();
    assertThat(text(out)).containsPattern("table 2 \\(Trust\\):.* 7 ?.*").contains("(Money)");
    assertThat(text(out).lines().filter(line -> line.contains("(Trust)")))
        .allMatch(line -> (" " + line + " ").contains(" 7 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wishes | one,other,wish;P1,P99,together | line 2: there is nobody named 'P99'.",
        "wishes | one,other,wish;;P1,P2,perhaps | line 3: a wish is together or apart",
        "wishes | one,other,wish;P1,P2,apart;P2,P1,together | line 3: the two have a wish already",
        "wishes | one,other,wish;P1,P1,apart | line 2: somebody is to meet themselves",
        "wishes | one,other,wish;P1,,apart | line 2: the cell 'other' is empty",
        "wishes | from,to;P1,P2 | line 1: there is no column 'from'",
        "themes | theme,table;Trust,9 | line 2: 'table' is between 1 and 2, not 9",
        "themes | theme,table;Trust,x | line 2: 'x' is not a whole number",
        "themes | theme,table;Trust,1;Money,1 | line 3: table 1 is described twice",
        "themes | theme;A;B;C | line 4: there are only 2 tables",
        "themes | theme,host;A,Zoe | line 2: there is nobody named 'Zoe'",
        "groups | id,region;Ada,x;Ben,x,y | line 3: there are more cells than the heading has",
        "groups | id,region;Ada,x;,y | line 3: the cell 'id' is empty",
        "groups | id;Ada;Ada | line 3: 'Ada' is named twice",
        "groups | id,region,id;Ada,x,Ben | line 1: there are two columns 'id'",
      })
  void namesFileAndLineOfWhatIsWrong(String option, String content, String expected)
      throws IOException {
    // Given
    Path file = directory.resolve(option + ".csv");
    Files.writeString(file, content.strip().replace(';', '\n'));

    // When
    int status = run("--tables 2 --seats 4 --rounds 2 --" + option + " " + file);

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err)).startsWith(file.toString()).contains(expected);
  }

  @Test
  void refusesMoreThanTwoThousandPeopleOfAFile() throws IOException {
    // Given
    Path file = directory.resolve("groups.csv");
    Files.writeString(
        file,
        IntStream.rangeClosed(0, 2_001)
            .mapToObj(n -> n == 0 ? "id" : "P" + n)
            .collect(joining("\n")));

    // When
    int status = run("--tables 1001 --seats 2 --rounds 1 --groups " + file);

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(text(err)).isEqualToIgnoringNewLines("A café of 2001 people is larger than 2000.");
  }

  @Test
  void saysWhichTwoCannotBeKeptApart() throws IOException {
    // Given
    Path file = directory.resolve("wishes.csv");
    Files.writeString(file, "one,other,wish\nP1,P2,apart\n");

    // When
    int status = run("--tables 1 --seats 4 --rounds 1 --wishes " + file);

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(text(err)).contains("line 2: the two cannot be kept apart.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--tables 4 --seats 4 --rounds 3 --themes 5",
        "--tables 4 --seats 4 --rounds 3 --themes 0",
        "--tables 4 --seats 4 --rounds 3 --themes no-such-file.csv",
        "--tables 4 --seats 4 --rounds 3 --wishes no-such-file.csv",
        "--tables",
        "--tables x --seats 4 --rounds 3",
        "--tables 4 --tables 5 --seats 4 --rounds 3",
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
