package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.process.LogTail;
import eu.cordee.launcher.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A partner's day under Node, with the TypeScript client that is generated from the document. */
@Order(3)
class TypeScriptJourneyTest {

  private static final Path SOURCES = Path.of("src", "test", "typescript");
  private static final Path CLIENT = Path.of("target", "generated-clients", "typescript");
  private static final Path COMPILER =
      Path.of("..", "gateway", "src", "main", "webui", "node_modules", "typescript", "bin", "tsc");

  private final Path work = Path.of("target", "typescript", UUID.randomUUID().toString());
  private final Path log = work.resolve("log.txt");

  @Test
  void aPartnerPlansAnEventWithAClientThatStandsTheStrictCompiler() throws IOException {
    // Given
    LivingSystem system = LivingSystem.running();
    String token =
        new ClientCredentials(
                system.backing().issuer(), Realm.PARTNER_CLIENT, system.backing().partnerSecret())
            .get();
    lay();
    assertThat(compile()).as("%s", LogTail.of(log, 30)).isZero();
    // When
    int exit =
        Shell.exitCode(
            List.of("node", work.resolve("journey.js").toString()),
            Map.of("CORDEE_URL", system.gateway().toString(), "CORDEE_TOKEN", token),
            log);
    // Then
    String said = Files.readString(log);
    assertThat(exit).as(said).isZero();
    JsonNode done = JsonMapper.builder().build().readTree(said);
    assertThat(done.path("meetings").asInt()).isEqualTo(1);
    assertThat(done.path("begins").asBoolean()).isTrue();
    assertThat(done.path("calendar").asText()).isEqualTo("BEGIN:VCALENDAR");
  }

  /** The sabotage twin: a property that the document does not know is found by the compiler. */
  @Test
  void theCompilerFindsWhatTheDocumentDoesNotKnow() throws IOException {
    // Given
    lay();
    Path journey = work.resolve("journey.ts");
    Files.writeString(journey, Files.readString(journey).replace("capacity: 10", "capacities: 10"));
    // Then
    assertThat(compile()).isNotZero();
    assertThat(Files.readString(log)).contains("capacities");
  }

  private int compile() {
    return Shell.exitCode(
        List.of("node", COMPILER.toString(), "-p", work.toString()), Map.of(), log);
  }

  private void lay() throws IOException {
    copy(SOURCES, work);
    copy(CLIENT, work.resolve("client"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
    }
  }

  private static void copyOne(Path file, Path copy) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
