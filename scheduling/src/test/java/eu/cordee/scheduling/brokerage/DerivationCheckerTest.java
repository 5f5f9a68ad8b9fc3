package eu.cordee.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.brokerage.Derivation.Because;
import eu.cordee.scheduling.brokerage.Derivation.Step;
import eu.cordee.scheduling.brokerage.DerivationChecker.Proven;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class DerivationCheckerTest {

  @Property(tries = 300)
  void neverProvesMoreThanTheBestPlan(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    BrokerageEvent event = RandomBrokerage.event(seed);

    // When
    Proven proven = DerivationChecker.check(event, Derivation.of(event).steps());

    // Then
    int fewest = RandomBrokerage.fewestBreaks(event, 100);
    assertThat(proven.valid()).isTrue();
    if (proven.contradiction() != null) {
      assertThat(fewest).isEqualTo(-1);
    } else if (fewest >= 0) {
      assertThat(proven.lowerBound()).isLessThanOrEqualTo(fewest);
    }
  }

  /** The sabotage twin: with one step invented, either it is refused or it changes nothing. */
  @Property(tries = 300)
  void believesNoInventedStep(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    BrokerageEvent event = RandomBrokerage.event(seed);
    Random random = new Random(seed);
    List<Step> steps = new ArrayList<>(Derivation.of(event).steps());
    int meetings = event.meetings().size();
    Because because = Because.values()[random.nextInt(4)];
    int from = random.nextInt(event.slots());
    steps.add(
        random.nextInt(steps.size() + 1),
        new Step(because, random.nextInt(meetings), random.nextInt(meetings), from, from + 1));

    // When
    Proven proven = DerivationChecker.check(event, steps);

    // Then
    int fewest = RandomBrokerage.fewestBreaks(event, 100);
    if (proven.valid() && fewest >= 0) {
      assertThat(proven.contradiction()).isNull();
      assertThat(proven.lowerBound()).isLessThanOrEqualTo(fewest);
    }
  }
}
