package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.Realm;
import eu.cordee.launcher.client.ClientCredentials;
import eu.cordee.systemtest.Description.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** G12: every operation of the document, by every kind of caller, against the written table. */
class AuthorisationMatrixTest {

  private static final Path TABLE = Path.of("src", "test", "resources", "authorisation.csv");
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
  private static final Map<String, String> PEOPLE =
      Map.of(
          "stranger",
          "ben",
          "participant",
          "ada",
          "organiser",
          "clara",
          "otherOrganiser",
          "dario",
          "admin",
          "eva");

  private final List<Operation> operations = Description.operations(Description.kept());

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() throws IOException {
    assertThat(table().keySet())
        .containsExactlyInAnyOrderElementsOf(operations.stream().map(Operation::id).toList());
  }

  @Test
  void nobodyMayMoreOrLessThanTheTableSays() throws IOException {
    // Given
    LivingSystem system = LivingSystem.running();
    AuthorisationStage stage = new AuthorisationStage(system);
    List<String> wrong = new ArrayList<>();
    Map<String, Map<String, String>> table = table();
    // When: what destroys comes last, and the refused try before the allowed
    List<Operation> ordered =
        operations.stream().sorted(Comparator.comparingInt(AuthorisationMatrixTest::harm)).toList();
    for (Operation operation : ordered) {
      Map<String, String> row = table.get(operation.id());
      List<String> callers =
          row.keySet().stream()
              .sorted(Comparator.comparing(caller -> row.get(caller).equals("deny") ? 0 : 1))
              .toList();
      boolean gone = false;
      for (String caller : callers) {
        boolean deny = row.get(caller).equals("deny");
        if (gone && !deny) {
          continue;
        }
        String path = filled(operation, stage);
        int status = call(system, operation, path, caller, stage);
        gone = status < 300 && operation.method().equals("DELETE");
        if (REFUSED.contains(status) != deny) {
          wrong.add(
              operation.id() + " by " + caller + ": " + status + ", expected " + row.get(caller));
        }
        for (String mutated :
            deny && caller.equals("stranger") ? mutations(path) : List.<String>of()) {
          int answer = call(system, operation, mutated, caller, stage);
          if (answer < 400) {
            wrong.add(operation.id() + " as " + mutated + ": " + answer);
          }
        }
      }
    }
    // Then
    assertThat(wrong).isEmpty();
  }

  private static int harm(Operation operation) {
    String id = operation.id();
    return id.equals("cancelEvent")
        ? 3
        : operation.method().equals("DELETE") ? 2 : id.startsWith("cancel") ? 1 : 0;
  }

  private static List<String> mutations(String path) {
    return List.of(
        path.replaceFirst("/api/(\\w+)/", "/api/$1%2F"),
        path.replaceFirst("/api/", "/api//"),
        path.replaceFirst("(\\?|$)", ";x=1$1"),
        path.replaceFirst("/api/", "/api/./"),
        path.replaceFirst("(\\?|$)", "/.$1"),
        path.replaceFirst("/api/", "/API/"),
        path.replaceFirst("(\\?|$)", "/x/..$1"));
  }

  private static String filled(Operation operation, AuthorisationStage stage) {
    String kind =
        operation.path().startsWith("/api/events")
            ? "events"
            : operation.path().contains("/clusters") ? "clusters" : "organisations";
    String path = operation.path().replace("{id}", stage.ids.get(kind));
    for (Map.Entry<String, String> id : stage.ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return switch (operation.id()) {
      case "listPeople" -> path + "?ids=" + stage.ids.get("ids");
      case "listFreeSlots" -> path + "?with=" + stage.ids.get("with");
      default -> path;
    };
  }

  /** By hand, for no client library sends such paths as they are. */
  private static int call(
      LivingSystem system,
      Operation operation,
      String path,
      String caller,
      AuthorisationStage stage)
      throws IOException {
    URI gateway = system.gateway();
    String body =
        operation.method().equals("GET") || operation.method().equals("DELETE")
            ? ""
            : JsonMapper.builder()
                .build()
                .writeValueAsString(stage.bodies.getOrDefault(operation.id(), Map.of()));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String token = token(system, caller);
    String head =
        operation.method()
            + " "
            + path
            + " HTTP/1.1\r\nHost: "
            + gateway.getAuthority()
            + "\r\nConnection: close\r\nIdempotency-Key: "
            + UUID.randomUUID()
            + "\r\n"
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + (bytes.length == 0
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n")
            + "\r\n";
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      InputStream answer = socket.getInputStream();
      String status = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
      return Integer.parseInt(status.substring(9));
    }
  }

  private static final Map<String, String> TOKENS = new HashMap<>();

  private static String token(LivingSystem system, String caller) {
    return switch (caller) {
      case "anonymous" -> "";
      case "partner" ->
          TOKENS.computeIfAbsent(
              caller,
              c ->
                  new ClientCredentials(
                          system.backing().issuer(),
                          Realm.PARTNER_CLIENT,
                          system.backing().partnerSecret())
                      .get());
      default -> TOKENS.computeIfAbsent(caller, c -> system.token(PEOPLE.get(c)));
    };
  }

  private static Map<String, Map<String, String>> table() throws IOException {
    List<String> lines = Files.readAllLines(TABLE);
    String[] callers = lines.getFirst().split(",", -1);
    Map<String, Map<String, String>> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 1; i < callers.length; i++) {
        row.put(callers[i], cells[i]);
      }
      rows.put(cells[0], row);
    }
    return rows;
  }
}
