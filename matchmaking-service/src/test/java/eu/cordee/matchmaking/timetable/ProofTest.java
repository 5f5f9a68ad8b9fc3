package eu.cordee.matchmaking.timetable;

import static eu.cordee.matchmaking.timetable.Tasks.task;
import static eu.cordee.matchmaking.timetable.Tasks.wish;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Plan;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

  @TempDir Path folder;

  @Test
  void convincesTheCheckerOfAWholeBrokerageEvent() {
    // Given
    Task task = Tasks.brokerageEvent(14);
    // When
    String verdict = verdict(task, plan(task));
    // Then
    assertThat(verdict)
        .startsWith("VERIFIED: the plan keeps every rule with weight 302, at most 302");
  }

  @Test
  void saysEveryRuleOfTheEvent() throws IOException {
    // Given: other tables in each slot, somebody away, a cap, an order, a window
    Task task = everyRule();
    // When
    String verdict = verdict(task, plan(task));
    // Then
    assertThat(verdict).startsWith("VERIFIED");
    assertThat(Files.readString(folder.resolve("event.json")))
        .contains("\"tables\":2,\"tablesBySlot\":[1,2,0,2]")
        .contains("{\"id\":\"" + id(0) + "\",\"cap\":2,\"floor\":0,\"unavailable\":[2]}")
        .contains("\"weight\":3,\"slots\":[1,4],\"after\":[]}")
        .contains("\"after\":[\"" + id(101) + "\"]}");
  }

  @ParameterizedTest
  @CsvSource({
    "plan.json, '\"weight\":\\d+', '\"weight\":999'",
    "plan.json, '\"table\":1', '\"table\":2'",
    "plan.json, '\"slot\":\\d+', '\"slot\":3'",
    "event.json, '\"cap\":2', '\"cap\":1'",
    "certificate.json, '\"upperBound\":\\d+', '\"upperBound\":0'",
    "certificate.json, '\"bound\":\\d+', '\"bound\":1'",
  })
  void doesNotSurviveTampering(String file, String original, String tampered) throws IOException {
    // Given
    Task task = everyRule();
    verdict(task, plan(task));
    String text = Files.readString(folder.resolve(file));
    assertThat(text).containsPattern(original);
    // When
    Files.writeString(folder.resolve(file), text.replaceAll(original, tampered));
    // Then
    assertThat(Verifier.verdict(folder)).startsWith("REFUTED");
  }

  @Test
  void isCheckedAsItWasDownloaded() throws IOException {
    // Given
    Task task = everyRule();
    Path file = Files.write(folder.resolve("timetable-proof.zip"), zip(task, plan(task)));
    Path other = Files.writeString(folder.resolve("other.zip"), "no zip");
    Path empty =
        Files.write(
            folder.resolve("empty.zip"),
            new byte[] {80, 75, 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    // When / Then
    assertThat(Verifier.said(List.of(file))).startsWith("VERIFIED");
    assertThat(Verifier.said(List.of(other))).startsWith("The file " + other + " is not what");
    assertThat(Verifier.said(List.of(empty))).startsWith("The file event.json cannot be read");
  }

  private static Task everyRule() {
    List<Wish> wishes = new ArrayList<>();
    wishes.add(new Wish(0, 1, 3, wish(0, 1, 0, 3).allowed()));
    wishes.add(wish(0, 2, 0, 1, 2, 3));
    wishes.add(wish(0, 3, 0, 1, 2, 3));
    wishes.add(wish(2, 3, 0, 1, 2, 3));
    Task plain = task(2, 4, 4, wishes, List.of(new Order(1, 3)));
    plain.busy().get(0).set(1);
    plain.caps()[0] = 2;
    return plain.with(new int[] {1, 2, 0, 2}, plain.busy(), wishes, plain.orders());
  }

  private static Plan plan(Task task) {
    return new EngineScheduler().schedule(task, moment -> true);
  }

  private String verdict(Task task, Plan plan) {
    Verifier.unzip(zip(task, plan), folder);
    return Verifier.verdict(folder);
  }

  private static byte[] zip(Task task, Plan plan) {
    List<UUID> people = ids(0, task.busy().size());
    List<UUID> requests = ids(100, task.wishes().size());
    Assignment assignment = new Assignment(task, requests, people, List.of(), List.of(), List.of());
    return Proof.zip(assignment, task, plan);
  }

  private static List<UUID> ids(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(ProofTest::id).toList();
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }
}
