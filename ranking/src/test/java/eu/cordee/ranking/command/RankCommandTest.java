package eu.cordee.ranking.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCommandTest {

  private static final String YOUNG =
      """
      # NUMBER ALTERNATIVES: 3
      # ALTERNATIVE NAME 1: a
      # ALTERNATIVE NAME 2: b
      # ALTERNATIVE NAME 3: c
      23: 1,2,3
      17: 2,3,1
      2: 2,1,3
      10: 3,1,2
      8: 3,2,1
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path directory;

  @Test
  void anAnswerThatCannotBeWrittenIsNoSuccess() throws IOException {
    // Given
    write("young.soc", YOUNG);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int written) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    // When
    int status =
        RankCommand.run(
            RankCommands.utf8(new PrintStream(full)),
            new PrintStream(err),
            directory.resolve("young.soc").toString());

    // Then
    assertThat(status).isEqualTo(4);
    assertThat(text(err)).contains("could not be written");
  }

  @Test
  void printsOneJsonDocument() throws IOException {
    // Given
    write("young.soc", YOUNG);

    // When
    int status = run("young.soc", "--json");

    // Then
    assertThat(status).isZero();
    assertThat(text(out).lines()).hasSize(1);
    assertThat(text(out))
        .startsWith("{\"items\": [\"a\", \"b\", \"c\"], \"optima\": [[\"b\", \"c\", \"a\"]], ")
        .contains(
            "\"optimaCount\": 1, \"unique\": true, \"support\": 104, \"disagreements\": 76, ",
            "\"borda\": {\"a\": 58, \"b\": 69, \"c\": 53}",
            "\"copeland\": {\"a\": 1, \"b\": 1, \"c\": 1}",
            "\"schulze\": [[\"b\"], [\"c\"], [\"a\"]]",
            "\"dissent\": [2, 0, 1, 2, 1]");
  }

  @Test
  void printsTheOrderForPeople() throws IOException {
    write("young.soc", YOUNG);

    int status = run("young.soc");

    assertThat(status).isZero();
    assertThat(text(out)).contains("One order is best", "b > c > a", "104", "Borda: b 69, a 58");
  }

  @Test
  void saysTheSameBytesAgain() throws IOException {
    write("young.soc", YOUNG);

    run("young.soc", "--json", "--seed", "5");
    String once = text(out);
    out.reset();
    run("young.soc", "--json", "--seed", "5");

    assertThat(text(out)).isEqualTo(once);
  }

  @Test
  void weighsFilesByTheirNames() throws IOException {
    // Given: from a weight of 1/31 on, one unanimous voter turns the order of sixty
    write("young.soc", YOUNG);
    write("one.csv", "order\na > b > c\n");

    // When / Then
    assertThat(optima("young.soc", "one.csv", "--weights", "young=30.1,one=1"))
        .isEqualTo("[[\"b\", \"c\", \"a\"]]");
    assertThat(optima("young.soc", "one.csv", "--weights", "young=30,one=1"))
        .isEqualTo("[[\"a\", \"b\", \"c\"], [\"b\", \"c\", \"a\"]]");
    assertThat(optima("young.soc", "one.csv", "--weights", "young=29.9,one.csv=1"))
        .isEqualTo("[[\"a\", \"b\", \"c\"]]");
  }

  @Test
  void countsEveryBallotOnceWhereNoWeightIsSaid() throws IOException {
    // Given: the same sixty voters, in two files
    List<String> lines = YOUNG.lines().toList();
    String heading = String.join("\n", lines.subList(0, 4)) + "\n";
    write("some.soc", heading + String.join("\n", lines.subList(4, 6)));
    write("others.soc", heading + String.join("\n", lines.subList(6, 9)));

    // When
    run("some.soc", "others.soc", "--json");

    // Then
    assertThat(text(out))
        .contains("\"support\": 104, ", "\"borda\": {\"a\": 58, \"b\": 69, \"c\": 53}");
  }

  @Test
  void readsRanksOfACsvFile() throws IOException {
    // Given: c is never ranked by the second, and tied by the first
    write("ranks.csv", "Count;Voucher;Großer Scheck;c\n2;1;2;2\n1;2;1;\n");

    // When
    int status = run("ranks.csv", "--json");

    // Then
    assertThat(text(err)).isEmpty();
    assertThat(status).isZero();
    assertThat(text(out))
        .contains(
            "\"items\": [\"Voucher\", \"Großer Scheck\", \"c\"]",
            "\"borda\": {\"Voucher\": 4, \"Großer Scheck\": 2, \"c\": 1}",
            "\"dissent\": [0.5, 1]");
  }

  @Test
  void listsAtMostAThousandOptimaAndCountsAll() throws IOException {
    write("tied.csv", "order\na = b = c = d = e = f = g = h\n");

    run("tied.csv", "--json");

    assertThat(text(out)).contains("\"optimaCount\": 40320, \"unique\": false");
    assertThat(text(out).split("], \\[\"", -1)).hasSizeBetween(1000, 1002);
  }

  @Test
  void saysHowFirmTheOrderIs() throws IOException {
    // Given
    write("young.soc", YOUNG);
    write("one.csv", "order\na > b > c\n");

    // When
    run("young.soc", "one.csv", "--weights", "young=1,one=0", "--json");

    // Then
    assertThat(text(out))
        .contains(
            "\"intervals\": {\"a\": [1, 3], \"b\": [1, ",
            "\"tiers\": [[\"b\", \"c\", \"a\"]]",
            "\"draws\": 2000, \"voters\": 60, \"effectiveVoters\": 60,",
            "\"name\": \"one\", \"voters\": 1, \"weight\": 0, "
                + "\"stable\": {\"from\": 0, \"to\": 0.032258, \"exactly\": [\"0\", \"1/31\"]}, ",
            "\"order\": [\"a\", \"b\", \"c\"]}]}], \"seed\": 1}");
  }

  @Test
  void namesTheGroupsThatDoNotAgree() throws IOException {
    // Given
    write(
        "survey.csv",
        """
        group;region;count;a;b;c
        firms;Tyrol;6;1;2;3
        states;Tyrol;1;1;3;2
        states;Sion;1;2;3;1
        """);

    // When
    run("survey.csv", "--json");
    run("survey.csv");

    // Then
    assertThat(text(out))
        .contains(
            "{\"name\": \"states\", \"voters\": 2, \"order\": [\"a\", \"c\", \"b\"], "
                + "\"distance\": 1, \"opposed\": [{\"pair\": [\"b\", \"c\"], \"share\": 1}]}",
            "group states (2): 1 of 3 pairs the other way round; its majority wants c before b",
            "region Sion (1): 2 of 3 pairs");
  }

  @Test
  void countsGroupsAsEqualWhereAsked() throws IOException {
    write("survey.csv", "order;group;count\na > b;firms;6\nb > a;states;2\n");

    run("survey.csv", "--json", "--groups", "equal");

    assertThat(text(out))
        .contains("\"optimaCount\": 2", "\"support\": 4, ", "\"effectiveVoters\": 6,");
  }

  @Test
  void saysNullWhereThereIsNoAnswer() throws IOException {
    write("tied.csv", "order\na = b\n");

    run("tied.csv", "--json");

    assertThat(text(out))
        .contains(
            "\"plackettLuce\": {\"votesUsed\": 0, \"likeliest\": null, \"logLikelihood\": null,",
            "\"concordance\": null, \"groups\": [], \"regions\": []");
  }

  @Test
  void printsHowFirmTheOrderIsForPeople() throws IOException {
    write("young.soc", YOUNG);
    write("one.csv", "order\na > b > c\n");

    run("young.soc", "one.csv", "--weights", "one=0.01");

    assertThat(text(out))
        .contains(
            "Drawn again 2000 times from 61 voters",
            "  a: 1 to 3",
            "Weight of one: 1/101; the first order is best from 0 to 1/31",
            "Plackett–Luce: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bad.soc   | # NUMBER ALTERNATIVES: 2~1: 1,2~1: 1     | bad.soc, line 3: a .soc file ranks all 2
          bad.csv   | order~a > b~a > a                       | bad.csv, line 3: 'a' stands twice in one order.
          bad.csv   | order~a > > b                           | bad.csv, line 2: an item is missing
          bad.csv   | order~a~~                               | NOTHING
          bad.csv   | order;mood~a;b                          | bad.csv, line 1: there is no column 'mood'
          bad.csv   | a;b~1;x                                 | bad.csv, line 2: 'x' is not a whole number.
          bad.csv   | a;b~1;0                                 | bad.csv, line 2: 'b' is between 1 and
          bad.csv   | a;A~1;2                                 | bad.csv, line 1: there are two columns 'a'
          bad.csv   | count;group~1;x                         | bad.csv, line 1: the heading has neither
          bad.csv   | a;b                                     | bad.csv, line 1: there is no ballot
          bad.csv   | a;b;count~1;2;0                         | bad.csv, line 2: 'count' is between 1 and
          bad.csv   | a;b~1;2;3                               | bad.csv, line 2: there are more cells
          bad.csv   | order~"a                                | bad.csv, line
          bad.txt   | anything                                | is named neither .soc
          """)
  void refusesAMalformedFileWithOneSentence(String name, String content, String sentence)
      throws IOException {
    // Given
    write(name, content.replace('~', '\n'));

    // When
    int status = run(name, "--json");

    // Then
    if (sentence.equals("NOTHING")) {
      assertThat(status).isZero();
    } else {
      assertThat(status).isEqualTo(2);
      assertThat(text(out)).isEmpty();
      assertThat(text(err).lines()).hasSize(1);
      assertThat(text(err)).contains(sentence);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          young.soc missing.soc                      | missing.soc' cannot be read.
          young.soc other.csv                        | ranks 'c', which
          young.soc young.soc                        | A file is given twice.
          young.soc one.csv --weights young          | Option --weights is NAME=number
          young.soc one.csv --weights old=1          | There is no file 'old'; there are young, one.
          young.soc one.csv --weights one=-1         | The weight of 'one' is a number of at least 0, not '-1'.
          young.soc one.csv --weights one=1e9        | not '1e9'
          young.soc one.csv --weights one=1,one=2    | names 'one' twice
          young.soc one.csv --weights one=0,young=0  | makes all weights zero
          young.soc --groups no                      | Option --groups is heads or equal, not 'no'.
          young.soc --seed x                         | --seed
          young.soc --speed                          | --speed
          large.csv                                  | at most 20 items, and there are 21.
          """)
  void refusesWhatMakesNoSenseWithOneSentence(String arguments, String sentence)
      throws IOException {
    // Given
    write("young.soc", YOUNG);
    write("one.csv", "order\na > b > c\n");
    write("other.csv", "order\na > b > d\n");
    write("large.csv", "order\na>b>c>d>e>f>g>h>i>j>k>l>m>n>o>p>q>r>s>t>u\n");

    // When
    int status = run(arguments.split(" "));

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(text(out)).isEmpty();
    assertThat(text(err).lines()).hasSize(1);
    assertThat(text(err)).contains(sentence);
  }

  @Test
  void saysInWhichLineAFileIsNoText() throws IOException {
    // Given
    byte[] latin = "order\na > é\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(directory.resolve("latin.csv"), latin);

    // When
    int status = run("latin.csv");

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(text(err)).contains("latin.csv, line 2: here is no text in UTF-8.");
  }

  private String optima(String... arguments) {
    out.reset();
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--json");
    assertThat(run(all.toArray(String[]::new))).as(text(err)).isZero();
    return text(out).replaceFirst(".*\"optima\": (.*), \"optimaCount.*\\R", "$1");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content);
  }

  private int run(String... arguments) {
    String[] resolved =
        Arrays.stream(arguments)
            .map(one -> one.matches("\\w+\\.\\w+") ? directory.resolve(one).toString() : one)
            .toArray(String[]::new);
    return RankCommand.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        resolved);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
