package eu.cordee.scheduling.comfort;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.RandomSchedulingProblem;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.TableAssignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Another order of the day for the same meetings. */
class SeriationTest {

  private static final int PEOPLE = 300;
  private static final int SLOTS = 50;
  private static final int NEIGHBOURS = 4;
  private static final int EVENTS = 100;

  @Test
  void putsThoseWhoMeetNearEachOther() {
    // Given
    Draft draft = anywhere(line());
    long breaks = Tidying.excess(draft);
    int[] placed = placed(draft);

    // When
    new Seriation(draft, 1).rearrange();

    // Then
    assertThat(placed(draft)).isEqualTo(placed);
    assertThat(Tidying.excess(draft)).isLessThan(breaks / 3);
  }

  @Test
  void takesBackToWhereEverythingWas() {
    // Given
    Draft draft = anywhere(line());
    int[] slots = draft.slotOfEach();
    Seriation seriation = new Seriation(draft, 1);

    // When
    seriation.rearrange();
    int[] rearranged = draft.slotOfEach();
    seriation.takeBack();

    // Then
    assertThat(rearranged).isNotEqualTo(slots);
    assertThat(draft.slotOfEach()).isEqualTo(slots);
  }

  /** Where a meeting finds no other slot, all of them stay. */
  @Test
  void losesNoMeetingAndBreaksNoRule() {
    int stayed = 0;
    for (int seed = 0; seed < EVENTS; seed++) {
      // Given
      SchedulingProblem event = RandomSchedulingProblem.withAllRules(seed, 20, 80, 8);
      Draft draft = Draft.of(event, planned(event));
      int[] placed = placed(draft);
      int[] slots = draft.slotOfEach();

      // When
      new Seriation(draft, seed).rearrange();

      // Then
      assertThat(placed(draft)).as("seed %d", seed).isEqualTo(placed);
      assertThat(TimetableChecker.violations(event, TableAssignment.plan(draft)))
          .as("seed %d", seed)
          .isEmpty();
      stayed += Arrays.equals(slots, draft.slotOfEach()) ? 1 : 0;
    }
    assertThat(stayed).as("events in which nothing could move").isBetween(1, EVENTS * 2 / 3);
  }

  /** Everybody meets the next four along a line that nobody has told the engine. */
  private static SchedulingProblem line() {
    List<Integer> line = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
    Collections.shuffle(line, new Random(7));
    List<Request> requests = new ArrayList<>();
    for (int place = 0; place < PEOPLE; place++) {
      for (int next = place + 1; next <= Math.min(PEOPLE - 1, place + NEIGHBOURS); next++) {
        requests.add(Request.anyTime(line.get(place), line.get(next), 1, SLOTS));
      }
    }
    Collections.shuffle(requests, new Random(8));
    Attendee always = new Attendee(Slots.first(SLOTS), SLOTS);
    int tables = requests.size() / SLOTS + 1;
    return new SchedulingProblem(SLOTS, tables, Collections.nCopies(PEOPLE, always), requests);
  }

  private static Draft anywhere(SchedulingProblem problem) {
    Draft draft = new Draft(problem);
    Random random = new Random(9);
    for (int request = 0; request < problem.requests().size(); request++) {
      int[] free = draft.commonSlots(request).stream().filter(draft.tables()::hasFree).toArray();
      if (free.length > 0) {
        draft.place(request, free[random.nextInt(free.length)]);
      }
    }
    return draft;
  }

  private static Plan planned(SchedulingProblem event) {
    RunLimits little = new RunLimits(Duration.ofMinutes(1), 0.01, 1);
    return TimetableEngine.solve(event, little, new Cancellation(), RunProgress.NONE).plan();
  }

  private static int[] placed(Draft draft) {
    return IntStream.range(0, draft.requests())
        .filter(request -> draft.slotOf(request) != Draft.NONE)
        .toArray();
  }
}
