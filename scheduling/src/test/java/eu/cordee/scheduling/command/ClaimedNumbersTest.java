package eu.cordee.scheduling.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a plan or certificate says is taken as it stands: no number is cut down to one that would
 * do, and nothing is overlooked that follows the document.
 */
class ClaimedNumbersTest {

  private static final String PUBLISHED =
      """
      nBusiness = 4; nMeetings = 3; nTables = 2; nTotalSlots = 4; nMorningSlots = 2;
      requested = [| 1, 2, 3 | 2, 3, 3 | 3, 4, 3 |];
      fixed = [1, 0, 0];
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          "slot": 2,                        ~ "slot": 4294967298,
          "slot": 2,                        ~ "slot": 2.5,
          "slot": 2,                        ~ "slot": 18446744073709551618,
          "table": 1,                       ~ "table": 4294967297,
          "table": null, "host": "eva"      ~ "table": 4294967296, "host": "eva"
          "table": null, "host": "eva"      ~ "table": "none", "host": "eva"
          "table": null, "host": "eva"      ~ "table": 0, "host": "eva"
          "interpreter": 1                  ~ "interpreter": 4294967297
          "interpreter": null               ~ "interpreter": "nobody"
          "weight": 4                       ~ "weight": 18446744073709551620
          """)
  void ofAnEventAreNotCutDownToWhatWouldDo(String right, String wrong) throws IOException {
    // Given
    Path plan =
        planned(
            "event.json",
            EventCommandTest.EVENT
                .replace("\"weight\": 10", "\"weight\": 1")
                .replace("\"cap\": 1", "\"cap\": 2"));

    // When / Then
    assertThat(verify("event.json", plan)).as(text(err)).isZero();
    assertThat(verify("event.json", changed(plan, right, wrong))).as(text(out)).isBetween(1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          "index": 1,    ~ "index": 4294967297,
          "slot": 1,     ~ "slot": 4294967297,
          "slot": 1,     ~ "slot": 1.5,
          "table": 1     ~ "table": 4294967297
          "breaks": 0    ~ "breaks": 4294967296
          "breaks": 0    ~ "breaks": 0.5
          """)
  void ofAPublishedEventAreNotCutDownToWhatWouldDo(String right, String wrong) throws IOException {
    // Given
    Path plan = planned("event.dzn", PUBLISHED);

    // When / Then
    assertThat(verify("event.dzn", plan)).as(text(err)).isZero();
    assertThat(verify("event.dzn", changed(plan, right, wrong))).as(text(out)).isBetween(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "]", "and more"})
  void nothingFollowsTheDocument(String more) throws IOException {
    // Given
    Path plan = planned("event.dzn", PUBLISHED);
    Files.writeString(plan, Files.readString(plan) + "\n" + more);

    // When / Then
    assertThat(verify("event.dzn", plan)).as(text(out)).isEqualTo(2);
    assertThat(text(err)).startsWith(plan.toString()).contains("Line 3");
  }

  @Test
  void noMemberIsSaidTwice() throws IOException {
    // Given
    Path plan = planned("event.dzn", PUBLISHED);

    // When
    int exit = verify("event.dzn", changed(plan, "\"breaks\": 0", "\"breaks\": 7, \"breaks\": 0"));

    // Then
    assertThat(exit).as(text(out)).isEqualTo(2);
    assertThat(text(err)).startsWith(plan.toString()).contains("breaks");
  }

  private Path planned(String event, String content) throws IOException {
    Files.writeString(folder.resolve(event), content);
    run(event(event), "--json", "--certificate", certificate());
    Path plan = Files.writeString(folder.resolve("plan.json"), text(out));
    out.reset();
    return plan;
  }

  private static Path changed(Path plan, String right, String wrong) throws IOException {
    String text = Files.readString(plan);
    assertThat(text).contains(right);
    return Files.writeString(plan, text.replace(right, wrong));
  }

  private int verify(String event, Path plan) {
    return run("verify", event(event), plan.toString(), certificate());
  }

  private String event(String name) {
    return folder.resolve(name).toString();
  }

  private String certificate() {
    return folder.resolve("certificate.json").toString();
  }

  private int run(String... arguments) {
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream complained = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new TimetableCommand(printed, complained).run(List.of(arguments));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
