package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.client.ApiException;
import eu.cordee.systemtest.AuthorisationTable.Row;
import eu.cordee.systemtest.Description.Operation;
import eu.cordee.systemtest.RawCall.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * G12: every operation of the document, and every one that a service keeps for whoever runs the
 * system, by every kind of caller, against the written table; and every path written in forty
 * misleading ways.
 */
@Order(1)
class AuthorisationMatrixTest {

  private static final Map<String, Operation> OPERATIONS =
      Description.operations(Description.kept()).stream()
          .collect(Collectors.toMap(Operation::id, Function.identity()));
  private static final Set<String> DOCUMENTED = Set.copyOf(OPERATIONS.keySet());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PATIENCE = 25;
  private static final int AT_ONCE = 8;

  private static AuthorisationTable table;
  private static Cast cast;
  private static AuthorisationStage stage;
  private static RawCall calls;
  private static OperatorOperations operators;
  private static ExecutorService callers;

  /** What each was answered; all tests judge this one performance. */
  private static final Map<Row, Map<CallerKind, Integer>> SEEN = new LinkedHashMap<>();

  private static final List<String> NOT_SET_UP = new ArrayList<>();

  @BeforeAll
  static void everybodyTriesEverything() {
    callers = Executors.newFixedThreadPool(AT_ONCE);
    table = AuthorisationTable.read();
    cast = new Cast(LivingSystem.running());
    stage = new AuthorisationStage(cast, 30);
    calls = new RawCall(LivingSystem.running().gateway());
    operators = new OperatorOperations(LivingSystem.running().backing().ports());
    OPERATIONS.putAll(operators.byName());
    for (Row row : table.rows()) {
      try {
        SEEN.put(row, tried(row));
      } catch (ApiException unprepared) {
        NOT_SET_UP.add(row + ": " + unprepared.getMessage());
      }
    }
  }

  @AfterAll
  static void everybodyGoesHome() {
    callers.close();
  }

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() {
    assertThat(table.unmatched(OPERATIONS.keySet())).isEmpty();
  }

  @Test
  void nobodyMayMoreOrLessThanTheTableSays() {
    assertThat(NOT_SET_UP).isEmpty();
    assertThat(table.broken(SEEN)).isEmpty();
  }

  @Test
  void theDocumentSaysWhatNeedsNoLogin() {
    assertThat(OPERATIONS.values())
        .filteredOn(operation -> DOCUMENTED.contains(operation.id()))
        .allSatisfy(
            operation ->
                assertThat(
                        table.letsIn(
                            new Row(operation.id(), usual(operation)), CallerKind.anonymous))
                    .as(operation.id())
                    .isEqualTo(operation.isPublic()));
  }

  @Test
  void noMisleadingPathLetsAnybodyInWhoIsNot() {
    // Given
    List<String> leaks = new ArrayList<>();
    int tried = 0;
    for (Row row : table.rows()) {
      for (CallerKind caller : List.of(CallerKind.anonymous, CallerKind.attendee)) {
        if (!table.letsIn(row, caller)) {
          // When
          stage.prepare(row);
          List<String> paths = PathMutations.of(target(row));
          List<Answer> answers = together(paths, path -> call(row, path, caller));
          for (int i = 0; i < paths.size(); i++) {
            tried++;
            Answer answer = answers.get(i);
            if (!answer.isRefused()) {
              leaks.add(row + " by " + caller + " as " + paths.get(i) + ": " + answer.status());
            }
          }
        }
      }
    }
    // Then
    assertThat(leaks).isEmpty();
    assertThat(tried).isGreaterThan(40 * 100);
  }

  /** The sabotage twin: every single promise of the table, turned round, is found out. */
  @Test
  void everyMutatedPromiseIsFoundOut() {
    for (Row row : table.rows()) {
      for (CallerKind caller : CallerKind.values()) {
        String opposite = table.letsIn(row, caller) ? "403" : "yes";
        assertThat(table.with(row, caller, opposite).broken(SEEN))
            .filteredOn(broken -> broken.startsWith(row + " by " + caller + ":"))
            .as("%s by %s", row, caller)
            .hasSize(1);
      }
    }
  }

  /** The sabotage twin: an operation that nobody wrote down, and one that is gone. */
  @Test
  void anOperationWithoutARowIsFoundOut() {
    // Given
    Row forgotten = new Row("getOccupancy", "");
    // Then
    assertThat(table.without(forgotten).unmatched(OPERATIONS.keySet()))
        .containsExactly("getOccupancy");
    List<String> fewer = OPERATIONS.keySet().stream().filter(id -> !id.equals("signUp")).toList();
    assertThat(table.unmatched(fewer)).containsExactly("signUp");
  }

  /** The same by way of the gateway, which leads to some of them. */
  @Test
  void noMisleadingPathLeadsThroughTheGatewayToWhatIsForOperators() {
    // Given
    List<String> paths =
        operators.throughTheGateway().stream()
            .flatMap(path -> Stream.concat(Stream.of(path), PathMutations.of(path).stream()))
            .toList();
    for (CallerKind caller : List.of(CallerKind.anonymous, CallerKind.organiser)) {
      // When
      List<Answer> answers = together(paths, path -> get(path, caller));
      // Then
      for (int i = 0; i < paths.size(); i++) {
        assertThat(answers.get(i)).as("%s by %s", paths.get(i), caller).matches(Answer::isRefused);
      }
    }
  }

  /** The sabotage twin: an administrator, who may, is seen to be let in. */
  @Test
  void anAdministratorIsLedThroughTheGateway() {
    for (String service : List.of("registry", "events", "matchmaking", "notices")) {
      assertThat(get("/api/operations/" + service + "/parked-messages", CallerKind.admin))
          .as(service)
          .matches(Answer::isLetIn);
    }
  }

  /** The sabotage twin: where the check is not asked, since the caller may, a leak is seen. */
  @Test
  void aCallThatIsLetInWouldBeSeenAsALeak() {
    // Given
    Row row = new Row("getOccupancy", "");
    // When
    Answer answer = call(row, target(row), CallerKind.organiser);
    // Then
    assertThat(answer.isLetIn()).isTrue();
  }

  private static Map<CallerKind, Integer> tried(Row row) {
    Map<CallerKind, Integer> statuses = new EnumMap<>(CallerKind.class);
    stage.prepare(row);
    // Who is refused uses nothing up, so all of them may try at once.
    List<CallerKind> refused = new ArrayList<>(List.of(CallerKind.values()));
    refused.removeIf(caller -> table.letsIn(row, caller));
    List<Integer> refusals = together(refused, caller -> patiently(row, caller, false));
    for (int i = 0; i < refused.size(); i++) {
      statuses.put(refused.get(i), refusals.get(i));
    }
    for (CallerKind caller : CallerKind.values()) {
      if (table.letsIn(row, caller)) {
        stage.prepare(row);
        statuses.put(caller, patiently(row, caller, true));
      }
    }
    return statuses;
  }

  /** Several callers at a time; what they got, in the order of the questions. */
  private static <Q, A> List<A> together(List<Q> questions, Function<Q, A> asked) {
    List<CompletableFuture<A>> answers =
        questions.stream()
            .map(question -> CompletableFuture.supplyAsync(() -> asked.apply(question), callers))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  /** A service may not yet know a login or a thing that another has just made. */
  private static int patiently(Row row, CallerKind caller, boolean letIn) {
    Answer answer = call(row, target(row), caller);
    for (int i = 0; i < PATIENCE && isPerhapsLate(answer, letIn); i++) {
      RawCall.rest();
      answer = call(row, target(row), caller);
    }
    return answer.status();
  }

  private static boolean isPerhapsLate(Answer answer, boolean letIn) {
    return answer.body().contains("/login-unknown") || (letIn && answer.status() == 404);
  }

  private static Answer call(Row row, String path, CallerKind caller) {
    Operation operation = OPERATIONS.get(row.operation());
    boolean bodiless = operation.method().equals("GET") || operation.method().equals("DELETE");
    try {
      Object wanted = bodiless ? "" : operators.has(row) ? operators.body(row) : stage.body(row);
      // A text is sent as it is: not everything that is uploaded is JSON.
      String body = wanted instanceof String text ? text : JSON.writeValueAsString(wanted);
      RawCall door = operators.has(row) ? operators.door(row) : calls;
      return door.send(operation.method(), path, cast.token(caller), body);
    } catch (IOException e) {
      throw new UncheckedIOException(row + " by " + caller + " as " + path, e);
    }
  }

  private static Answer get(String path, CallerKind caller) {
    try {
      return calls.send("GET", path, cast.token(caller), "");
    } catch (IOException e) {
      throw new UncheckedIOException(path + " by " + caller, e);
    }
  }

  private static String target(Row row) {
    return operators.has(row)
        ? operators.target(row)
        : stage.target(row, OPERATIONS.get(row.operation()).path());
  }

  private static String usual(Operation operation) {
    return table.rows().stream()
        .filter(row -> row.operation().equals(operation.id()))
        .findFirst()
        .orElseThrow()
        .variant();
  }
}
