package eu.cordee.event.event;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.event.WriteSlots.Interval;
import eu.cordee.kit.http.ProblemBody.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotRulesTest {

  private static final Instant START = Instant.parse("2027-09-25T07:00:00Z");

  private final Event event =
      new Event(
          new WriteEvent(
              EventKind.FAIR,
              "Micronora",
              null,
              "Europe/Paris",
              "Besançon",
              START,
              START.plus(Duration.ofHours(10)),
              10,
              true),
          UUID.randomUUID());

  @Test
  void takesSlotsThatTouch() {
    // Given
    List<Interval> slots =
        IntStream.range(0, 20).mapToObj(index -> slot(index * 30, index * 30 + 30)).toList();
    // When
    List<Violation> violations = SlotRules.violations(event, slots);
    // Then
    assertThat(violations).isEmpty();
  }

  @Test
  void namesTheFieldsOfOverlapsThoughTheListIsNotInTimeOrder() {
    // Given
    List<Interval> slots = List.of(slot(60, 90), slot(0, 30), slot(29, 45));
    // When
    List<Violation> violations = SlotRules.violations(event, slots);
    // Then
    assertThat(violations).containsExactly(new Violation("slots[2].startsAt", "overlaps slots[1]"));
  }

  @Test
  void seesThatALongSlotSwallowsOthers() {
    // When
    List<Violation> violations =
        SlotRules.violations(event, List.of(slot(0, 120), slot(30, 40), slot(60, 70)));
    // Then
    assertThat(violations).extracting(Violation::field).contains("slots[1].startsAt");
  }

  @Test
  void keepsSlotsWithinTheEventAndTheRightWayRound() {
    // When
    List<Violation> violations =
        SlotRules.violations(event, List.of(slot(-30, 0), slot(30, 30), slot(580, 601)));
    // Then
    assertThat(violations)
        .containsExactly(
            new Violation("slots[0].startsAt", "lies outside the event"),
            new Violation("slots[1].endsAt", "must be after startsAt"),
            new Violation("slots[2].startsAt", "lies outside the event"));
  }

  private static Interval slot(int fromMinute, int untilMinute) {
    return new Interval(
        null,
        START.plus(Duration.ofMinutes(fromMinute)),
        START.plus(Duration.ofMinutes(untilMinute)));
  }
}
