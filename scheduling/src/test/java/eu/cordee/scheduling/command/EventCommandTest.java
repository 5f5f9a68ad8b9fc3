package eu.cordee.scheduling.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCommandTest {

  static final String EVENT =
      """
      {
        "slots": 4, "tables": 1, "cap": 3,
        "participants": [
          {"id": "ada", "organisation": "Alpine", "languages": ["de"]},
          {"id": "ben", "organisation": "Alpine", "languages": ["fr"]},
          {"id": "clara", "languages": ["cs"], "unavailable": [1]},
          {"id": "eva", "cap": 1}
        ],
        "interpreters": [{"languages": ["cs", "fr"]}],
        "requests": [
          {"id": "first", "host": "clara", "guest": {"organisation": "Alpine"}, "weight": 10},
          {"id": "second", "host": "eva", "guest": "ada", "weight": 2, "after": ["first"], "mutual": true},
          {"id": "third", "host": "eva", "guest": "clara", "virtual": true}
        ]
      }
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path event;
  private Path plan;
  private Path certificate;

  @BeforeEach
  void writeEvent() throws IOException {
    event = Files.writeString(folder.resolve("event.json"), EVENT);
    plan = folder.resolve("plan.json");
    certificate = folder.resolve("certificate.json");
  }

  @Test
  void plansAnEventAndExplainsWhatHasNoPlace() throws IOException {
    // When
    JsonNode document = planned();

    // Then
    assertThat(document.path("status").asText()).isEqualTo("OPTIMAL");
    assertThat(document.path("weight").asInt()).isEqualTo(12);
    assertThat(document.path("meetings").path(0).path("guest").asText()).isEqualTo("ben");
    assertThat(document.path("meetings").path(0).path("interpreter").asInt()).isEqualTo(1);
    assertThat(document.path("unplaced")).hasSize(1);
    assertThat(document.path("unplaced").path(0).path("changes").path(0).asText())
        .isEqualTo("eva accepts one more meeting");
  }

  @Test
  void verifiesWhatItPlanned() throws IOException {
    // Given
    planned();

    // When
    int exit = verify();

    // Then
    assertThat(text(out)).startsWith("VERIFIED");
    assertThat(exit).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"slot\": [0-9]', '\"slot\": 1'",
    "'\"guest\": \"ben\"', '\"guest\": \"ada\"'",
    "'\"interpreter\": 1', '\"interpreter\": null'",
    "'\"weight\": 12', '\"weight\": 13'",
    "'\"upperBound\": 12', '\"upperBound\": 99'"
  })
  void refutesAPlanThatWasTamperedWith(String original, String tampered) throws IOException {
    // Given
    planned();
    String text = Files.readString(plan);
    assertThat(text).containsPattern(original);
    Files.writeString(plan, text.replaceFirst(original, tampered));

    // When
    int exit = verify();

    // Then
    assertThat(text(out)).startsWith("REFUTED");
    assertThat(exit).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"slots\": 4; \"slots\": 0; Line 2: slots has to be a whole number from 1 to 10000.",
        "\"after\"; \"afer\"; Line 12: requests[1] has the member 'afer', which is not known.",
        "\"guest\": \"ada\"; \"guest\": \"adam\"; Line 12: requests[1].guest names 'adam', who does not take part.",
        "\"id\": \"ben\"; \"id\": \"ada\"; Line 5: participants[1] repeats the id 'ada'.",
        "[\"first\"]; [\"last\"]; Line 12: requests[1].after[0] does not name another request.",
        "\"weight\": 10; \"weight\": 1.5; Line 11: requests[0].weight has to be a whole number from 1 to 1000000.",
        "\"unavailable\": [1]; \"unavailable\": [5]; Line 6: participants[2].unavailable[0] has to be a whole number from 1 to 4.",
      })
  void refusesAMalformedEventInOneSentence(String original, String wrong, String sentence)
      throws IOException {
    // Given
    Files.writeString(event, EVENT.replace(original, wrong));

    // When
    int exit = run(event.toString());

    // Then
    assertThat(text(err)).isEqualToIgnoringNewLines(event + ": " + sentence);
    assertThat(exit).isEqualTo(2);
    assertThat(out.size()).isZero();
  }

  @Test
  void refusesWhatIsNotJson() throws IOException {
    // Given
    Files.writeString(event, EVENT.replace("\"tables\": 1,", "\"tables\": 1"));

    // When
    int exit = run(event.toString());

    // Then
    assertThat(text(err)).startsWith(event + ": Line 2: this is not JSON");
    assertThat(exit).isEqualTo(2);
  }

  @Test
  void namesTheFileThatIsWrongAmongThree() throws IOException {
    planned();
    Files.writeString(event, EVENT.replace("\"tables\": 1,", "\"tables\": -1,"));

    assertThat(verify()).isEqualTo(2);
    assertThat(text(err)).startsWith(event + ": Line 2: tables has to be");
  }

  /** What an archive says of the size of a file is only what somebody wrote there. */
  @Test
  void anArchiveIsReadNoFurtherThanItMayBe() throws IOException {
    Path archive = folder.resolve("proof.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("event.json"));
      byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
      for (int megabyte = 0; megabyte <= 512; megabyte++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }

    assertThat(run("verify", archive.toString())).isEqualTo(2);
    assertThat(text(err)).contains("event.json").contains("larger than 512 MiB");
  }

  @Test
  void anOptionThatAnEventDoesNotHaveIsRefused() {
    assertThat(run(event.toString(), "--fairness", "3")).isEqualTo(2);
    assertThat(text(err)).startsWith("The option --fairness is for .dzn files");
  }

  private JsonNode planned() throws IOException {
    int exit = run(event.toString(), "--json", "--certificate", certificate.toString());
    assertThat(exit).as(text(err)).isZero();
    Files.writeString(plan, text(out));
    out.reset();
    return new ObjectMapper().readTree(plan.toFile());
  }

  private int verify() {
    return run("verify", event.toString(), plan.toString(), certificate.toString());
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
