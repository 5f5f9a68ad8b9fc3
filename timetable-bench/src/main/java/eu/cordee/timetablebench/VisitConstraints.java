package eu.cordee.timetablebench;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toConsecutiveSequences;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;

/** The rules as constraint streams, the way Timefold's own examples write them. */
public class VisitConstraints implements ConstraintProvider {

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      attendances(factory)
          .groupBy((person, slot) -> person, (person, slot) -> slot, countBi())
          .filter((person, slot, count) -> count > 1)
          .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (person, slot, count) -> count - 1L)
          .asConstraint("one meeting at a time"),
      attendances(factory)
          .join(VisitPlan.Person.class, equal((person, slot) -> person, VisitPlan.Person::number))
          .filter((person, slot, who) -> !who.available().get(slot))
          .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (person, slot, who) -> 1L)
          .asConstraint("everybody is there"),
      attendances(factory)
          .groupBy((person, slot) -> person, countBi())
          .join(VisitPlan.Person.class, equal((person, count) -> person, VisitPlan.Person::number))
          .filter((person, count, who) -> count > who.cap())
          .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (person, count, who) -> count - who.cap())
          .asConstraint("nobody above the cap"),
      factory
          .forEach(Visit.class)
          .groupBy(Visit::slot, ConstraintCollectors.count())
          .join(VisitPlan.Hall.class, equal((slot, count) -> slot, VisitPlan.Hall::slot))
          .filter((slot, count, hall) -> count > hall.tables())
          .penalizeLong(
              HardMediumSoftLongScore.ONE_HARD, (slot, count, hall) -> count - hall.tables())
          .asConstraint("a table for each meeting"),
      factory
          .forEach(Visit.class)
          .rewardLong(HardMediumSoftLongScore.ONE_MEDIUM, Visit::weight)
          .asConstraint("weight placed"),
      attendances(factory)
          .groupBy(
              (person, slot) -> person,
              toConsecutiveSequences((Integer person, Integer slot) -> slot, slot -> slot))
          .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (person, day) -> day.getBreaks().size())
          .asConstraint("breaks")
    };
  }

  /** Who is busy when. */
  private static BiConstraintStream<Integer, Integer> attendances(ConstraintFactory factory) {
    return factory
        .forEach(Visit.class)
        .map(Visit::host, Visit::slot)
        .concat(factory.forEach(Visit.class).map(Visit::guest, Visit::slot));
  }
}
