package eu.cordee.matchmaking.timetable;

import static eu.cordee.matchmaking.timetable.SmallProblems.problem;
import static eu.cordee.matchmaking.timetable.SmallProblems.wish;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.matchmaking.assignment.Assignment;
import eu.cordee.matchmaking.assignment.RunSettings;
import eu.cordee.matchmaking.assignment.WhatIf;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.model.Timetable;
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
    SchedulingProblem problem = SmallProblems.brokerageEvent(14);
    // When
    String verdict = verdict(problem, plan(problem));
    // Then
    assertThat(verdict)
        .startsWith("VERIFIED: the plan keeps every rule with weight 302, at most 302");
  }

  @Test
  void saysEveryRuleOfTheEvent() throws IOException {
    // Given: other tables in each slot, somebody away, a cap, an order, a window
    SchedulingProblem problem = everyRule();
    // When
    String verdict = verdict(problem, plan(problem));
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
    SchedulingProblem problem = everyRule();
    verdict(problem, plan(problem));
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
    SchedulingProblem problem = everyRule();
    Path file = Files.write(folder.resolve("timetable-proof.zip"), zip(problem, plan(problem)));
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

  private static SchedulingProblem everyRule() {
    List<Request> wishes = new ArrayList<>();
    wishes.add(new Request(0, 1, 3, wish(0, 1, 0, 3).allowed(), Request.FREE));
    wishes.add(wish(0, 2, 0, 1, 2, 3));
    wishes.add(wish(0, 3, 0, 1, 2, 3));
    wishes.add(wish(2, 3, 0, 1, 2, 3));
    SchedulingProblem plain = problem(2, 4, 4, wishes, List.of(new Order(1, 3)));
    Attendee busy = plain.participants().get(0).withCap(2);
    return SmallProblems.away(SmallProblems.with(plain, 0, busy), 0, 1)
        .withTables(List.of(Slots.first(1), Slots.first(2), Slots.first(0), Slots.first(2)));
  }

  private static Timetable plan(SchedulingProblem problem) {
    RunSettings settings = new RunSettings(1, false, null, null, WhatIf.NOTHING);
    return new EngineScheduler().schedule(problem, settings, moment -> true);
  }

  private String verdict(SchedulingProblem problem, Timetable timetable) {
    Verifier.unzip(zip(problem, timetable), folder);
    return Verifier.verdict(folder);
  }

  private static byte[] zip(SchedulingProblem problem, Timetable timetable) {
    List<UUID> people = ids(0, problem.participants().size());
    List<UUID> requests = ids(100, problem.requests().size());
    Assignment assignment = new Assignment(problem, requests, people, List.of(), List.of());
    return Proof.zip(assignment, problem, timetable);
  }

  private static List<UUID> ids(int first, int count) {
    return IntStream.range(first, first + count).mapToObj(ProofTest::id).toList();
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }
}
