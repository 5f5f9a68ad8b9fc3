package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ApiException;
import eu.cordee.systemtest.AuthorisationTable.Row;
import eu.cordee.systemtest.Description.Operation;
import eu.cordee.systemtest.RawCall.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in something else is found there and nowhere else: every operation whose path,
 * query or body names a child is tried under another parent of the same kind, by somebody who may
 * do it under both.
 */
@Order(4)
class ForeignParentTest {

  private static final int DAYS = 90;
  private static final int PATIENCE = 25;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Operation> OPERATIONS =
      Description.operations(Description.kept()).stream()
          .collect(Collectors.toMap(Operation::id, Function.identity()));
  private static final AuthorisationTable TABLE = AuthorisationTable.read();
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** People and organisations stand in nothing: they may be linked to anything. */
  private static final Set<String> LINKED = Set.of("personId", "organisationId");

  /** What is made under a name that the caller gives it, which clashes with the same elsewhere. */
  private static final Set<String> NAMED_BY_CALLER = Set.of("sendHarvestPhoto");

  /** What links two things that stand alone may be done with any two of them. */
  private static final Set<String> LINKING = Set.of("addStudyCafe", "removeStudyCafe");

  /** Asked in this order who may: the first ones may at every event. */
  private static final List<CallerKind> CALLERS =
      List.of(CallerKind.admin, CallerKind.organiser, CallerKind.participant, CallerKind.guest);

  /** Organisers and admins need not take part. */
  private static final Set<CallerKind> WHO_MUST_TAKE_PART =
      Set.of(CallerKind.participant, CallerKind.guest);

  private static AuthorisationStage stage;
  private static Cast cast;
  private static RawCall calls;
  private static final List<Seen> SEEN = new ArrayList<>();

  /**
   * One call and its foreign twin.
   *
   * @param parent which part of the path is another one
   */
  private record Case(Row row, int parent) {}

  private record Seen(Case tried, Answer foreign, Answer own) {

    /** Refused as something that is not there, and nothing done. */
    private boolean isNotThere(Answer answer) {
      return answer.status() == 404
          || answer.status() == 400
          || (answer.status() == 409 && NAMED_BY_CALLER.contains(tried.row().operation()));
    }
  }

  @BeforeAll
  static void everyChildIsLookedForUnderAnotherParent() {
    cast = new Cast(LivingSystem.running());
    stage = new AuthorisationStage(cast, DAYS);
    calls = new RawCall(LivingSystem.running().gateway());
    for (Row row : TABLE.rows()) {
      if (!LINKING.contains(row.operation())) {
        cases(row).forEach(ForeignParentTest::look);
      }
    }
  }

  @Test
  void noChildIsFoundUnderAForeignParent() {
    assertThat(SEEN)
        .allSatisfy(
            seen ->
                assertThat(seen.isNotThere(seen.foreign()))
                    .as("%s: %s", seen.tried(), seen.foreign())
                    .isTrue());
  }

  /** The sabotage twin: under its own parent the same check finds every one of them. */
  @Test
  void underItsOwnParentEveryChildIsFound() {
    assertThat(SEEN)
        .allSatisfy(
            seen ->
                assertThat(seen.isNotThere(seen.own()))
                    .as("%s: %s", seen.tried(), seen.own())
                    .isFalse());
  }

  @Test
  void everyNestedPathIsTried() {
    Set<String> tried =
        SEEN.stream().map(seen -> seen.tried().row().operation()).collect(Collectors.toSet());
    Set<String> nested = new TreeSet<>();
    OPERATIONS.values().stream()
        .filter(operation -> !parents(operation).isEmpty())
        .filter(operation -> !LINKING.contains(operation.id()))
        .forEach(operation -> nested.add(operation.id()));
    assertThat(tried).containsAll(nested);
    assertThat(nested).hasSizeGreaterThan(50);
  }

  /** Anew each time: one of the calls is that to leave. */
  private static void takePart(ApiClient who, String event) {
    try {
      who.post("/api/events/" + event + "/participants", Map.of());
    } catch (ApiException there) {
      if (there.status() != 409) {
        throw there;
      }
    }
    who.onceKnown(() -> who.get("/api/matchmaking/events/" + event + "/meetings"));
  }

  private static Stream<Case> cases(Row row) {
    Operation operation = OPERATIONS.get(row.operation());
    if (operation == null) {
      // Of an operator, described to them alone: nothing there stands below anything else.
      return Stream.empty();
    }
    List<Integer> parents = new ArrayList<>(parents(operation));
    if (parents.isEmpty() && operation.path().contains("{") && namesChildrenBeside(row)) {
      parents.add(placeholders(operation.path()).getFirst());
    }
    return parents.stream().map(parent -> new Case(row, parent));
  }

  /** The parts of a path in which a later part stands. */
  private static List<Integer> parents(Operation operation) {
    List<Integer> all = placeholders(operation.path());
    List<Integer> nested =
        all.stream().filter(place -> isId(operation.path().split("/", -1)[place])).toList();
    return nested.isEmpty() ? List.of() : nested.subList(0, nested.size() - 1);
  }

  private static boolean isId(String placeholder) {
    String name = placeholder.substring(1, placeholder.length() - 1);
    return name.equals("id") || (name.endsWith("Id") && !LINKED.contains(name));
  }

  private static List<Integer> placeholders(String path) {
    String[] parts = path.split("/", -1);
    return IntStream.range(0, parts.length)
        .filter(place -> parts[place].startsWith("{"))
        .boxed()
        .toList();
  }

  /** In the query or in the body. */
  private static boolean namesChildrenBeside(Row row) {
    stage.prepare(row);
    Operation operation = OPERATIONS.get(row.operation());
    String target = stage.target(row, operation.path());
    return !operation.path().startsWith("/api/registry")
        && (target.contains("?with=")
            || target.contains("?participantId=")
            || (sends(operation) && namesChildren("", JSON.valueToTree(stage.body(row)))));
  }

  private static boolean namesChildren(String name, JsonNode node) {
    if (node.isTextual()) {
      return !LINKED.contains(name)
          && !name.equals("reference")
          && ID.matcher(node.asText()).matches();
    }
    if (node.isArray()) {
      return node.valueStream().anyMatch(one -> namesChildren(name, one));
    }
    return node.properties().stream()
        .anyMatch(field -> namesChildren(field.getKey(), field.getValue()));
  }

  private static boolean sends(Operation operation) {
    return !operation.method().equals("GET") && !operation.method().equals("DELETE");
  }

  /**
   * The foreign one first: had it done something, the own one would not find things as they were.
   */
  private static void look(Case tried) {
    Operation operation = OPERATIONS.get(tried.row().operation());
    CallerKind caller = caller(tried.row());
    stage.prepare(tried.row());
    String own = stage.target(tried.row(), operation.path());
    String[] parts = own.split("/", -1);
    String another = another(operation, tried, parts[tried.parent()]);
    if (WHO_MUST_TAKE_PART.contains(caller) && !operation.path().startsWith("/api/registry")) {
      takePart(cast.as(caller), stage.foreign("", ""));
    }
    parts[tried.parent()] = another;
    Answer foreign = call(tried.row(), String.join("/", parts), caller);
    Answer answer = call(tried.row(), own, caller);
    for (int i = 0; i < PATIENCE && answer.status() == 404; i++) {
      RawCall.rest();
      answer = call(tried.row(), own, caller);
    }
    SEEN.add(new Seen(tried, foreign, answer));
  }

  private static String another(Operation operation, Case tried, String own) {
    String place =
        Arrays.stream(operation.path().split("/", -1))
            .limit(tried.parent() + 1L)
            .collect(Collectors.joining("/"));
    return stage.foreign(place, own);
  }

  private static CallerKind caller(Row row) {
    Optional<CallerKind> found =
        CALLERS.stream().filter(caller -> TABLE.letsIn(row, caller)).findFirst();
    return found.orElseThrow(() -> new IllegalStateException("nobody may " + row));
  }

  private static Answer call(Row row, String path, CallerKind caller) {
    Operation operation = OPERATIONS.get(row.operation());
    try {
      Object wanted = sends(operation) ? stage.body(row) : "";
      String body = wanted instanceof String text ? text : JSON.writeValueAsString(wanted);
      return calls.send(operation.method(), path, cast.token(caller), body);
    } catch (IOException e) {
      throw new UncheckedIOException(row + " as " + path, e);
    }
  }
}
