package eu.cordee.scheduling.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that uses the library is told at once, and in words, what makes no sense. */
class ArgumentsTest {

  private static final BitSet SLOTS = Slots.first(2);

  private static Request request(int host, int guest, long weight, int fixedSlot) {
    return new Request(host, guest, weight, SLOTS, fixedSlot);
  }

  private static SchedulingProblem event(Request request, List<Order> orders, Rules rules) {
    List<Attendee> two = List.of(new Attendee(SLOTS, 2), new Attendee(SLOTS, 2));
    return new SchedulingProblem(
        SchedulingProblem.sameTables(2, 1), two, List.of(request), orders, List.of(), rules);
  }

  static Stream<Arguments> wrong() {
    Request good = request(0, 1, 1, Request.FREE);
    return Stream.of(
        arguments("cap is -2", (ThrowingCallable) () -> new Attendee(SLOTS, -2)),
        arguments("floor is -1", (ThrowingCallable) () -> new Attendee(SLOTS, 1).withFloor(-1)),
        arguments(
            "ownTable is -2", (ThrowingCallable) () -> new Attendee(SLOTS, 1, 0, -2, new BitSet())),
        arguments("weight is 0", (ThrowingCallable) () -> request(0, 1, 0, Request.FREE)),
        arguments("weight is -1", (ThrowingCallable) () -> request(0, 1, -1, Request.FREE)),
        arguments("guests is 1", (ThrowingCallable) () -> request(1, 1, 1, Request.FREE)),
        arguments("fixedSlot is -2", (ThrowingCallable) () -> request(0, 1, 1, -2)),
        arguments("fixedTable is -2", (ThrowingCallable) () -> good.fixedAt(0, -2)),
        arguments(
            "hosts is 0",
            (ThrowingCallable)
                () -> new Request(new int[0], new int[] {1}, 1, SLOTS, -1, -1, false, false)),
        arguments("after is 3", (ThrowingCallable) () -> new Order(3, 3)),
        arguments("time is PT0S", (ThrowingCallable) () -> RunLimits.of(Duration.ZERO)),
        arguments(
            "work is 0.0", (ThrowingCallable) () -> new RunLimits(Duration.ofSeconds(1), 0, 1)),
        arguments(
            "effort is 0", (ThrowingCallable) () -> new RunLimits(Duration.ofSeconds(1), 1, 1, 0)),
        arguments(
            "a host is 2",
            (ThrowingCallable) () -> event(request(2, 1, 1, -1), List.of(), Rules.NONE)),
        arguments(
            "a guest is -1",
            (ThrowingCallable) () -> event(request(0, -1, 1, -1), List.of(), Rules.NONE)),
        arguments(
            "a fixed slot is 2",
            (ThrowingCallable) () -> event(request(0, 1, 1, 2), List.of(), Rules.NONE)),
        arguments(
            "a request that comes before is 1",
            (ThrowingCallable) () -> event(good, List.of(new Order(1, 0)), Rules.NONE)),
        arguments(
            "a request that comes after is 1",
            (ThrowingCallable) () -> event(good, List.of(new Order(0, 1)), Rules.NONE)),
        arguments(
            "somebody who may not meet is 2",
            (ThrowingCallable)
                () -> event(good, List.of(), new Rules(false, Set.of(Rules.Pair.of(0, 2))))));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatMakesNoSenseIsRefusedWithItsName(String sentence, ThrowingCallable made) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(sentence + ", which has to be ");
  }

  @Test
  void whatMakesSenseIsTaken() {
    assertThatCode(() -> event(request(0, 1, 1, 1), List.of(), Rules.NONE))
        .doesNotThrowAnyException();
    // An event of which nothing is left today.
    assertThatCode(() -> new SchedulingProblem(0, 1, List.of(), List.of()))
        .doesNotThrowAnyException();
  }
}
