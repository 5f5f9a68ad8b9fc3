package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.cordee.launcher.client.ApiException;
import eu.cordee.systemtest.AuthorisationTable.Row;
import eu.cordee.systemtest.DescribedAnswers.Answer;
import eu.cordee.systemtest.Description.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the document is asked what no careful client would ask. Whatever comes back is
 * an answer that the document describes, nothing fails inside, and nothing that was stored on the
 * way breaks a list for anybody.
 *
 * <p>The same {@code -Dfuzz.seed} gives the same calls; {@code -Dfuzz.only=createEvent} tries one
 * operation, {@code -Dfuzz.only=createEvent#17} one call. What failed is in {@code
 * target/fuzz-failures.txt}, each with a line that sends it again.
 */
@Order(2)
class ContractFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261129);
  private static final String ONLY = System.getProperty("fuzz.only", "");

  /** Until what is made here: on a system that is used again, another number is needed. */
  private static final int DAYS = Integer.getInteger("fuzz.days", 60);

  private static final int WRITES = 36;
  private static final int READS = 20;
  private static final int AT_ONCE = 6;

  /** The only answer that is another each time. */
  private static final String SAYS_THE_TIME = "getCafeClock";

  /** A call may use up what the next one needs. */
  private static final int UNTIL_PREPARED = 16;

  private static final Duration BOUND = Duration.ofMinutes(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode DOCUMENT = Description.kept();
  private static final Map<String, Operation> OPERATIONS =
      Description.operations(DOCUMENT).stream()
          .collect(Collectors.toMap(Operation::id, Function.identity()));
  private static final DescribedAnswers DESCRIBED = new DescribedAnswers(DOCUMENT);
  private static final AuthorisationTable TABLE = AuthorisationTable.read();

  private static AuthorisationStage stage;
  private static FuzzSender sender;

  private static final int TOO_MANY_REQUESTS = 429;

  /**
   * A row that does not fit is told with its line; the others are taken where that is asked for.
   */
  private static final Set<String> ROW_BY_ROW =
      Set.of("importOrganisations", "tryOrganisationImport", "importPeople", "tryPeopleImport");

  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final ConcurrentLinkedQueue<String> FAILED_INSIDE = new ConcurrentLinkedQueue<>();
  private static final ConcurrentLinkedQueue<String> NOT_DESCRIBED = new ConcurrentLinkedQueue<>();
  private static final ConcurrentLinkedQueue<String> WRONGLY_TAKEN = new ConcurrentLinkedQueue<>();
  private static final List<String> NOT_SET_UP = new ArrayList<>();
  private static Duration took;

  @BeforeAll
  static void everythingIsAsked() throws IOException {
    Cast cast = new Cast(LivingSystem.running());
    stage = new AuthorisationStage(cast, DAYS);
    sender = new FuzzSender(LivingSystem.running().gateway(), cast);
    long begun = System.nanoTime();
    try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Row row : rows()) {
        ask(row, callers);
      }
    }
    took = Duration.ofNanos(System.nanoTime() - begun);
    List<String> all = new ArrayList<>(FAILED_INSIDE);
    all.addAll(NOT_DESCRIBED);
    all.addAll(WRONGLY_TAKEN);
    all.addAll(NOT_SET_UP);
    // Some were sent with half a character, which no file takes.
    Files.write(
        Path.of("target", "fuzz-failures.txt"),
        String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    System.out.printf("%d calls in %d s, seed %d%n", CALLS.get(), took.toSeconds(), SEED);
  }

  @Test
  void nothingFailsInside() {
    assertThat(FAILED_INSIDE).isEmpty();
  }

  @Test
  void everyAnswerIsDescribed() {
    assertThat(NOT_SET_UP).isEmpty();
    assertThat(NOT_DESCRIBED).isEmpty();
  }

  @Test
  void noBodyIsTakenThatTheDocumentDoesNotAllow() {
    assertThat(WRONGLY_TAKEN).isEmpty();
  }

  @Test
  void everyOperationIsAskedInBoundedTime() {
    if (ONLY.isEmpty()) {
      assertThat(CALLS.get()).isGreaterThanOrEqualTo(5_000);
      assertThat(took).isLessThan(BOUND);
    }
  }

  /** What was stored by all those calls is read again, by everybody who may, to the last page. */
  @Test
  void afterwardsEverybodyReadsEveryList() {
    List<String> broken = new ArrayList<>();
    for (Row row : TABLE.rows()) {
      if (isAsked(row) && OPERATIONS.get(row.operation()).method().equals("GET")) {
        Operation operation = OPERATIONS.get(row.operation());
        prepare(row);
        for (CallerKind caller : CallerKind.values()) {
          if (TABLE.letsIn(row, caller)) {
            readToTheEnd(operation, caller, target(row), broken);
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /** Every read names its answer, and does not send it again to who has it. */
  @Test
  void whatIsKnownIsNotSentAgain() {
    List<String> sentAgain = new ArrayList<>();
    for (Row row : rows()) {
      Operation operation = OPERATIONS.get(row.operation());
      if (describesJson(operation)) {
        prepare(row);
        FuzzCall read = by(row, good(row, operation), 0);
        String tag = sender.send(read).headers().getOrDefault("etag", "");
        Answer again = sender.send(read.with("If-None-Match", tag));
        if (again.status() != 304 || !again.body().isEmpty()) {
          sentAgain.add(operation.id() + " " + tag + " " + again.status());
        }
      }
    }
    assertThat(sentAgain).isEmpty();
  }

  private static boolean describesJson(Operation operation) {
    return operation.method().equals("GET")
        && !operation.id().equals(SAYS_THE_TIME)
        && described(operation).at("/responses/200/content").has("application/json");
  }

  /** At every address, what is not described is refused with what is. */
  @Test
  void everyAddressNamesItsMethods() {
    List<String> silent = new ArrayList<>();
    for (Row row : rows()) {
      Operation operation = OPERATIONS.get(row.operation());
      prepare(row);
      JsonNode path = DOCUMENT.path("paths").path(operation.path());
      List<String> there = new ArrayList<>();
      path.fieldNames().forEachRemaining(method -> there.add(method.toUpperCase(Locale.ROOT)));
      for (String other : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
        if (!there.contains(other) && !isAlsoAnother(operation, other)) {
          FuzzCall call = new FuzzCall("", "", CallerKind.admin, other, target(row), Map.of(), "");
          Answer answer = sender.send(call);
          List<String> allowed =
              List.of(answer.headers().getOrDefault("allow", "").split("\\s*,\\s*", -1));
          if (answer.status() != 405 || !allowed.containsAll(there)) {
            silent.add(call.replayed() + " " + answer.status() + " " + allowed);
          }
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  /** Whether a template with a name at this place takes that method: imports may be an id there. */
  private static boolean isAlsoAnother(Operation operation, String method) {
    return OPERATIONS.values().stream()
        .filter(other -> other.method().equals(method))
        .anyMatch(other -> operation.path().matches(other.path().replaceAll("\\{[^}]*}", "[^/]+")));
  }

  /** The sabotage twins: what must not be answered is found out when it is. */
  @Test
  void anAnswerThatIsNotDescribedIsFoundOut() {
    // Given
    FuzzCall call =
        new FuzzCall("", "", CallerKind.anonymous, "GET", "/api/events?limit=1", Map.of(), "");
    Answer good = sender.send(call);
    assertThat(DESCRIBED.faults("listEvents", good)).isEmpty();
    // When
    Map<String, String> html = new LinkedHashMap<>(good.headers());
    html.put("content-type", "text/html");
    Map<String, String> nameless = new LinkedHashMap<>(good.headers());
    nameless.remove("x-request-id");
    // Then
    assertThat(
            List.of(
                new Answer(500, good.headers(), good.body()),
                new Answer(204, good.headers(), ""),
                new Answer(200, html, good.body()),
                new Answer(200, nameless, good.body()),
                new Answer(200, good.headers(), good.body().replaceFirst("\\{", "{\"more\":1,")),
                new Answer(200, good.headers(), good.body().replace("\"next\":", "\"last\":")),
                new Answer(200, good.headers(), good.body().replaceFirst("\\[", "[null,")),
                new Answer(200, good.headers(), "")))
        .allSatisfy(bad -> assertThat(DESCRIBED.faults("listEvents", bad)).isNotEmpty());
  }

  private static void readToTheEnd(
      Operation operation, CallerKind caller, String target, List<String> broken) {
    List<String> parameters = described(operation).path("parameters").findValuesAsText("name");
    boolean paged = parameters.contains("cursor");
    String first = target;
    if (parameters.contains("limit")) {
      first += (target.contains("?") ? "&" : "?") + "limit=200";
    }
    String next = first;
    while (next != null) {
      FuzzCall call = new FuzzCall(operation.id(), "read again", caller, "GET", next, Map.of(), "");
      Answer answer = sender.send(call);
      List<String> faults = DESCRIBED.faults(operation.id(), answer);
      if (answer.status() != 200 || !faults.isEmpty()) {
        broken.add(call.replayed() + ": " + answer.status() + " " + faults + " " + answer.body());
      }
      next = paged ? following(first, answer) : null;
    }
  }

  private static String following(String first, Answer answer) {
    try {
      String cursor = JSON.readTree(answer.body()).path("next").asText("");
      String and = first.contains("?") ? "&" : "?";
      return cursor.isEmpty() || cursor.equals("null") ? null : first + and + "cursor=" + cursor;
    } catch (IOException e) {
      return null;
    }
  }

  /** Reads first, then what makes something, then what changes or takes away what others need. */
  private static List<Row> rows() {
    List<String> order = List.of("GET", "POST", "PATCH", "PUT", "DELETE");
    return TABLE.rows().stream()
        .filter(row -> row.variant().isEmpty() || isOnly(row))
        .filter(ContractFuzzTest::isAsked)
        .sorted(
            Comparator.comparingInt(row -> order.indexOf(OPERATIONS.get(row.operation()).method())))
        .toList();
  }

  /**
   * What operators ask is described to them alone, and its paths are tried by OperatorPathsTest.
   */
  private static boolean isAsked(Row row) {
    return OPERATIONS.containsKey(row.operation()) && isNamed(row);
  }

  private static boolean isNamed(Row row) {
    return ONLY.isEmpty() || ONLY.replaceAll("#.*", "").equals(row.operation());
  }

  /** Whether the operation has no usual case; then the first one stands for it. */
  private static boolean isOnly(Row row) {
    return TABLE.rows().stream()
        .filter(other -> other.operation().equals(row.operation()))
        .findFirst()
        .orElseThrow()
        .equals(row);
  }

  private static void ask(Row row, ExecutorService callers) {
    Operation operation = OPERATIONS.get(row.operation());
    int most = operation.method().equals("GET") ? READS : WRITES;
    List<FuzzCall> calls = List.of();
    for (int from = 0; from == 0 || from < calls.size(); from += UNTIL_PREPARED) {
      try {
        prepare(row);
      } catch (ApiException unprepared) {
        NOT_SET_UP.add(row + ": " + unprepared.getMessage());
        return;
      }
      // The same calls again, about what has been made anew.
      calls =
          new FuzzPlan(DOCUMENT, operation, SEED)
              .calls(good(row, operation), body(row, operation), most);
      List<CompletableFuture<Void>> asked = new ArrayList<>();
      for (int i = from; i < Math.min(from + UNTIL_PREPARED, calls.size()); i++) {
        FuzzCall call = by(row, calls.get(i), i);
        if (!ONLY.contains("#") || ONLY.equals(call.name())) {
          asked.add(CompletableFuture.runAsync(() -> judge(operation, call), callers));
        }
      }
      asked.forEach(CompletableFuture::join);
    }
  }

  private static void judge(Operation operation, FuzzCall call) {
    Answer answer = sender.send(call);
    CALLS.incrementAndGet();
    if (answer.status() >= 500 || answer.status() == 0) {
      FAILED_INSIDE.add(
          call.name() + " " + answer.status() + " " + answer.body() + "\n    " + call.replayed());
    }
    List<String> faults = DESCRIBED.faults(operation.id(), answer);
    if (!faults.isEmpty()) {
      NOT_DESCRIBED.add(
          call.name() + " " + answer.status() + " " + faults + "\n    " + call.replayed());
    }
    List<String> wrong = answer.status() < 300 ? wrong(operation, call) : List.of();
    boolean isToldByRow =
        ROW_BY_ROW.contains(operation.id())
            && wrong.stream()
                .allMatch(one -> one.startsWith("/organisations/") || one.startsWith("/people/"));
    if (!wrong.isEmpty() && !isToldByRow) {
      WRONGLY_TAKEN.add(
          call.name() + " " + answer.status() + " " + wrong + "\n    " + call.replayed());
    }
  }

  private static void prepare(Row row) {
    patiently(
        () -> {
          stage.prepare(row);
          return row;
        });
  }

  /** Who has just been asked so much may have to wait. */
  private static <T> T patiently(Supplier<T> call) {
    for (int left = 15; ; left--) {
      try {
        return call.get();
      } catch (ApiException refused) {
        if (refused.status() != TOO_MANY_REQUESTS || left == 0) {
          throw refused;
        }
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      }
    }
  }

  private static JsonNode described(Operation operation) {
    return DOCUMENT
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT));
  }

  private static List<String> wrong(Operation operation, FuzzCall call) {
    JsonNode schema = described(operation).at("/requestBody/content/application~1json/schema");
    if (schema.isMissingNode() || call.body().isBlank()) {
      return List.of();
    }
    try {
      // A mark of the order of octets may stand before the text (RFC 8259, 8.1).
      return DESCRIBED.violations(schema, JSON.readTree(call.body().replaceFirst("^\uFEFF", "")));
    } catch (IOException e) {
      return List.of("no JSON was taken: " + e.getMessage());
    }
  }

  /** Whoever may, in turn; now and then somebody who may not. */
  private static FuzzCall by(Row row, FuzzCall call, int number) {
    List<CallerKind> may =
        List.of(CallerKind.values()).stream().filter(caller -> TABLE.letsIn(row, caller)).toList();
    List<CallerKind> mayNot = new ArrayList<>(List.of(CallerKind.values()));
    mayNot.removeAll(may);
    List<CallerKind> who = number % 10 == 9 && !mayNot.isEmpty() ? mayNot : may;
    return new FuzzCall(
        call.name(),
        call.what(),
        who.get(number / 10 % who.size()),
        call.method(),
        call.target(),
        call.headers(),
        call.body());
  }

  private static FuzzCall good(Row row, Operation operation) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("If-Match", "*");
    JsonNode body = body(row, operation);
    if (!body.isMissingNode()) {
      headers.put("Content-Type", "application/json");
    }
    return new FuzzCall(
        operation.id() + "#0",
        "good",
        CallerKind.organiser,
        operation.method(),
        target(row),
        headers,
        body.isMissingNode() ? "" : body.isTextual() ? body.asText() : body.toString());
  }

  private static JsonNode body(Row row, Operation operation) {
    JsonNode described =
        DOCUMENT
            .path("paths")
            .path(operation.path())
            .path(operation.method().toLowerCase(java.util.Locale.ROOT))
            .path("requestBody");
    return described.isMissingNode()
        ? MissingNode.getInstance()
        : JSON.valueToTree(patiently(() -> stage.body(row)));
  }

  private static String target(Row row) {
    return stage.target(row, OPERATIONS.get(row.operation()).path());
  }
}
