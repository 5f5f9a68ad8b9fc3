package eu.cordee.scheduling.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableCommandTest {

  private static final String EVENT =
      """
      nBusiness = 4; nMeetings = 3; nTables = 2; nTotalSlots = 4; nMorningSlots = 2;
      requested = [| 1, 2, 3 | 2, 3, 3 | 3, 4, 3 |];
      fixed = [1, 0, 0];
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path event;

  @BeforeEach
  void writeEvent() throws IOException {
    event = Files.writeString(folder.resolve("event.dzn"), EVENT);
  }

  @Test
  void anAnswerThatCannotBeWrittenIsNoSuccess() {
    // When
    int exit =
        new TimetableCommand(new PrintStream(new FullDisk()), new PrintStream(err))
            .run(List.of(event.toString()));

    // Then
    assertThat(exit).isEqualTo(4);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written");
  }

  @Test
  void aCertificateDoesNotOverwriteItsEvent() throws IOException {
    // When
    int exit = run(event.toString(), "--certificate", folder.resolve("./event.dzn").toString());

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(event).hasContent(EVENT);
  }

  @Test
  void whatIsNestedTooDeeplyIsRefusedInOneSentence() throws IOException {
    // Given
    Path deep = Files.writeString(folder.resolve("deep.json"), "{\"slots\":" + "[".repeat(100_000));

    // When
    int exit = run(deep.toString());

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int written) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void printsExactlyOneDocument() throws IOException {
    // When
    int exit = run(event.toString(), "--json");

    // Then
    JsonNode plan = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(exit).isZero();
    assertThat(plan.fieldNames())
        .toIterable()
        .containsExactly("status", "breaks", "lowerBound", "seconds", "meetings");
    assertThat(plan.path("status").asText()).isEqualTo("OPTIMAL");
    assertThat(plan.path("breaks").asInt()).isEqualTo(plan.path("lowerBound").asInt());
    assertThat(plan.path("meetings").path(0).path("index").asInt()).isEqualTo(1);
    assertThat(plan.path("meetings").path(0).path("slot").asInt()).isEqualTo(1);
    assertThat(plan.path("meetings")).hasSize(3);
  }

  @Test
  void givesTheSamePlanForAnyNumberOfThreads() throws IOException {
    // Given
    run(event.toString());
    String one = plan();

    // When
    run(event.toString(), "--threads", "8");

    // Then
    assertThat(plan()).isEqualTo(one);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("One thread is used");
  }

  /** What was printed, without how long it took. */
  private String plan() {
    String printed = out.toString(StandardCharsets.UTF_8).replaceFirst("seconds .*", "");
    out.reset();
    return printed;
  }

  @Test
  void saysWhenThereAreFewerTablesThanMeetings() throws IOException {
    // Given
    Files.writeString(
        event,
        EVENT
            .replace("nTables = 2; nTotalSlots = 4", "nTables = 1; nTotalSlots = 2")
            .replace("nMorningSlots = 2", "nMorningSlots = 1")
            .replace("fixed = [1", "fixed = [0"));

    // When
    run(event.toString());

    // Then
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("INFEASIBLE", "slots 1 to 2");
  }

  @Test
  void saysWhenThereIsNoPlan() throws IOException {
    // Given
    Files.writeString(event, EVENT.replace("nTables = 2", "nTables = 0"));

    // When
    int exit = run(event.toString());

    // Then
    assertThat(exit).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("INFEASIBLE");
  }

  @Test
  void refusesAMalformedFileInOneSentence() throws IOException {
    // Given
    Files.writeString(event, EVENT.replace("| 2, 3, 3", "| 2, 2, 3"));

    // When
    int exit = run(event.toString(), "--json");

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(event + ": Line 2: participant 2 meets themselves.");
    assertThat(out.size()).isZero();
  }

  @Test
  void anOptionThatIsGivenTwiceIsRefused() {
    assertThat(run(event.toString(), "--seed", "1", "--seed", "2")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("The option --seed is given twice");
  }

  @Test
  void explainsItselfWhenAsked() {
    assertThat(run("--help")).isZero();
    assertThat(run("verify", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("--time-limit=10s")
        .contains("EVENT PLAN CERTIFICATE | FILE.zip");
  }

  @ParameterizedTest
  @CsvSource({
    "--fairness, x",
    "--fairness, -1",
    "--threads, 0",
    "--effort, 0",
    "--time-limit, soon",
    "--seed, -1",
    "--unknown, 1"
  })
  void refusesWrongOptions(String option, String value) {
    // When
    int exit = run(event.toString(), option, value);

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(option);
  }

  @Test
  void verifiesItsOwnPlan() throws IOException {
    // Given
    Path plan = planned();

    // When
    int exit = verify(plan);

    // Then
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("VERIFIED");
    assertThat(exit).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          "breaks": 0       ~ "breaks": 1
          "lowerBound": 0   ~ "lowerBound": 1
          "slot": 1,        ~ "slot": 2,
          "index": 1,       ~ "index": 2,
          "table": 1        ~ "table": 3
          "OPTIMAL"         ~ "FEASIBLE"
          """)
  void refutesATamperedPlan(String right, String wrong) throws IOException {
    // Given
    Path plan = planned();
    String text = Files.readString(plan);
    assertThat(text).contains(right);
    Files.writeString(plan, text.replace(right, wrong));

    // When
    int exit = verify(plan);

    // Then
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("REFUTED");
    assertThat(exit).isEqualTo(1);
  }

  private Path planned() throws IOException {
    run(event.toString(), "--json", "--certificate", certificate().toString());
    Path plan =
        Files.writeString(folder.resolve("plan.json"), out.toString(StandardCharsets.UTF_8));
    out.reset();
    return plan;
  }

  private int verify(Path plan) {
    return run("verify", event.toString(), plan.toString(), certificate().toString());
  }

  private Path certificate() {
    return folder.resolve("certificate.json");
  }

  private int run(String... arguments) {
    return new TimetableCommand(print(out), print(err)).run(List.of(arguments));
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }
}
