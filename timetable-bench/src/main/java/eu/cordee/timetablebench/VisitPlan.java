package eu.cordee.timetablebench;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A whole event in the Timefold model, which reads and writes the fields itself. */
@PlanningSolution
@SuppressWarnings("UnusedVariable")
public class VisitPlan {

  @PlanningEntityCollectionProperty private List<Visit> visits = List.of();

  @ValueRangeProvider private List<Integer> slots = List.of();

  @ProblemFactCollectionProperty private List<Person> people = List.of();

  @ProblemFactCollectionProperty private List<Hall> halls = List.of();

  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  /** For Timefold. */
  public VisitPlan() {}

  /** Somebody who is there in some slots and wants so many meetings at most. */
  record Person(int number, BitSet available, int cap) {}

  /** How many tables a slot has. */
  record Hall(int slot, int tables) {}

  static VisitPlan of(SchedulingProblem problem) {
    VisitPlan plan = new VisitPlan();
    plan.slots = IntStream.range(0, problem.slots()).boxed().toList();
    plan.people =
        IntStream.range(0, problem.participants().size())
            .mapToObj(
                number ->
                    new Person(
                        number,
                        problem.participants().get(number).available(),
                        problem.participants().get(number).cap()))
            .toList();
    plan.halls =
        IntStream.range(0, problem.slots())
            .mapToObj(slot -> new Hall(slot, problem.tables().get(slot).cardinality()))
            .toList();
    plan.visits = new ArrayList<>();
    for (Request request : problem.requests()) {
      plan.visits.add(
          new Visit(plan.visits.size(), request.hosts()[0], request.guests()[0], request.weight()));
    }
    return plan;
  }

  /** Per request its slot, or -1. */
  int[] slotOf() {
    return visits.stream().mapToInt(visit -> visit.slot() == null ? -1 : visit.slot()).toArray();
  }
}
