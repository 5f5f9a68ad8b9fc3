package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

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
    Placement placement = anywhere(line());
    long breaks = Tidying.excess(placement);
    int[] placed = placed(placement);

    // When
    new Seriation(placement, 1).rearrange();

    // Then
    assertThat(placed(placement)).isEqualTo(placed);
    assertThat(Tidying.excess(placement)).isLessThan(breaks / 3);
  }

  @Test
  void takesBackToWhereEverythingWas() {
    // Given
    Placement placement = anywhere(line());
    int[] slots = placement.slotOf.clone();
    Seriation seriation = new Seriation(placement, 1);

    // When
    seriation.rearrange();
    int[] rearranged = placement.slotOf.clone();
    seriation.takeBack();

    // Then
    assertThat(rearranged).isNotEqualTo(slots);
    assertThat(placement.slotOf).isEqualTo(slots);
  }

  /** Where a meeting finds no other slot, all of them stay. */
  @Test
  void losesNoMeetingAndBreaksNoRule() {
    int stayed = 0;
    for (int seed = 0; seed < EVENTS; seed++) {
      // Given
      TimetableProblem event = RandomTimetableProblem.withAllRules(seed, 20, 80, 8);
      Placement placement = Placement.of(event, planned(event));
      int[] placed = placed(placement);
      int[] slots = placement.slotOf.clone();

      // When
      new Seriation(placement, seed).rearrange();

      // Then
      assertThat(placed(placement)).as("seed %d", seed).isEqualTo(placed);
      assertThat(TimetableChecker.violations(event, Result.plan(placement)))
          .as("seed %d", seed)
          .isEmpty();
      stayed += Arrays.equals(slots, placement.slotOf) ? 1 : 0;
    }
    assertThat(stayed).as("events in which nothing could move").isBetween(1, EVENTS * 2 / 3);
  }

  /** Everybody meets the next four along a line that nobody has told the engine. */
  private static TimetableProblem line() {
    List<Integer> line = new ArrayList<>(IntStream.range(0, PEOPLE).boxed().toList());
    Collections.shuffle(line, new Random(7));
    List<Request> requests = new ArrayList<>();
    for (int place = 0; place < PEOPLE; place++) {
      for (int next = place + 1; next <= Math.min(PEOPLE - 1, place + NEIGHBOURS); next++) {
        requests.add(Request.anyTime(line.get(place), line.get(next), 1, SLOTS));
      }
    }
    Collections.shuffle(requests, new Random(8));
    Participant always = new Participant(Slots.first(SLOTS), SLOTS);
    int tables = requests.size() / SLOTS + 1;
    return new TimetableProblem(SLOTS, tables, Collections.nCopies(PEOPLE, always), requests);
  }

  private static Placement anywhere(TimetableProblem problem) {
    Placement placement = new Placement(problem);
    Random random = new Random(9);
    for (int request = 0; request < problem.requests().size(); request++) {
      int[] free = placement.commonSlots(request).stream().filter(placement::hasTable).toArray();
      if (free.length > 0) {
        placement.place(request, free[random.nextInt(free.length)]);
      }
    }
    return placement;
  }

  private static Plan planned(TimetableProblem event) {
    Limits little = new Limits(Duration.ofMinutes(1), 0.01, 1);
    return new ColouringEngine().solve(event, little, new Cancellation(), Progress.NONE).plan();
  }

  private static int[] placed(Placement placement) {
    return IntStream.range(0, placement.slotOf.length)
        .filter(request -> placement.slotOf[request] != Placement.NONE)
        .toArray();
  }
}
