package eu.cordee.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule is broken once; without its check the wrong plan would pass. */
class BrokerageCheckerTest {

  private static final int[] VALID = {0, 1, 3, 1};

  @Test
  void acceptsAValidPlanAndCountsGroupsOfIdleSlots() {
    // When
    BrokerageChecker.Verdict verdict = BrokerageChecker.check(event(), VALID, 1);

    // Then
    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.breaks()).containsExactly(1, 0, 0, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 3, 1, meeting 2 finds its participant busy",
    "0, 1, 2, 1, meeting 3 is in a forbidden slot",
    "0, 2, 3, 1, meeting 2 is not in its fixed slot",
    "0, 1, 3, 2, meeting 4 is in the wrong session",
    "0, 1, -1, 1, meeting 3 has no slot",
    "0, 1, 4, 1, meeting 3 has no slot",
    "3, 1, 0, 1, meeting 3 is not after its predecessor",
  })
  void namesTheRuleThatIsBroken(int first, int second, int third, int fourth, String violation) {
    // Given
    int[] plan = {first, second, third, fourth};

    // When, Then
    assertThat(BrokerageChecker.check(event(), plan, 2).violations()).contains(violation);
  }

  @Test
  void refusesMoreMeetingsThanTables() {
    // Given
    BrokerageEvent full = event();
    BrokerageEvent oneTable =
        new BrokerageEvent(4, 4, 2, 1, full.meetings(), full.forbidden(), full.precedences());

    // When, Then
    assertThat(BrokerageChecker.check(oneTable, VALID, 2).violations())
        .containsExactly("slot 2 has too few tables");
  }

  @Test
  void refusesAnUnfairPlan() {
    assertThat(BrokerageChecker.check(event(), VALID, 0).violations())
        .containsExactly("the breaks are unfairly distributed");
  }

  @Test
  void refusesAPlanOfAnotherEvent() {
    assertThat(BrokerageChecker.check(event(), new int[] {0, 1}, 2).valid()).isFalse();
  }

  private static BrokerageEvent event() {
    List<BrokerageMeeting> meetings =
        List.of(
            new BrokerageMeeting(0, 1, BrokerageSession.EITHER, BrokerageMeeting.FREE),
            new BrokerageMeeting(0, 2, BrokerageSession.EITHER, 1),
            new BrokerageMeeting(0, 3, BrokerageSession.EITHER, BrokerageMeeting.FREE),
            new BrokerageMeeting(1, 3, BrokerageSession.MORNING, BrokerageMeeting.FREE));
    BitSet third = new BitSet();
    third.set(2);
    List<BitSet> forbidden = List.of(third, new BitSet(), new BitSet(), new BitSet());
    return new BrokerageEvent(4, 4, 2, 2, meetings, forbidden, List.of(new Precedence(0, 2)));
  }
}
