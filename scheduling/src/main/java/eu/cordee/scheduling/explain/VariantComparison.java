package eu.cordee.scheduling.explain;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The same event with other slots, tables or caps, side by side; nothing is changed. */
public final class VariantComparison {

  private VariantComparison() {}

  /**
   * An event to compare.
   *
   * @param name as the organiser calls it
   * @param problem the event itself
   */
  public record Variant(String name, SchedulingProblem problem) {}

  /**
   * The figures of one variant.
   *
   * @param name of the variant
   * @param slots how many there are
   * @param places how many meetings at shared tables fit
   * @param requested how many requests there are
   * @param placed how many of them have a place
   * @param weight what those are worth together
   * @param upperBound what no plan can beat
   * @param status whether that is reached
   * @param comfort breaks, walks and changes of table
   */
  public record Figures(
      String name,
      int slots,
      long places,
      int requested,
      int placed,
      long weight,
      long upperBound,
      PlanStatus status,
      Comfort comfort) {}

  /**
   * Plans every variant with the same limits, one after the other: in as many times their time as
   * there are variants.
   */
  public static List<Figures> compare(
      List<Variant> variants, RunLimits limits, Cancellation cancellation) {
    List<Figures> figures = new ArrayList<>();
    for (Variant variant : variants) {
      SchedulingProblem problem = variant.problem();
      Timetable timetable = TimetableEngine.solve(problem, limits, cancellation, RunProgress.NONE);
      figures.add(
          new Figures(
              variant.name(),
              problem.slots(),
              problem.places(),
              problem.requests().size(),
              timetable.placed(),
              timetable.weight(),
              timetable.upperBound(),
              timetable.status(),
              timetable.comfort()));
    }
    return figures;
  }

  /** More slots at the end; with the last slot's tables, everybody there and every request open. */
  public static SchedulingProblem withMoreSlots(SchedulingProblem problem, int more) {
    int slots = problem.slots();
    List<BitSet> tables = new ArrayList<>(problem.tables());
    for (int added = 0; added < more; added++) {
      tables.add(slots == 0 ? new BitSet() : tables.get(slots - 1));
    }
    List<Attendee> people =
        problem.participants().stream()
            .map(person -> person.availableIn(extended(person.available(), slots, more)))
            .toList();
    List<Request> requests =
        problem.requests().stream()
            .map(request -> request.allowedIn(extended(request.allowed(), slots, more)))
            .toList();
    List<Interpreter> interpreters =
        problem.interpreters().stream()
            .map(one -> new Interpreter(one.languages(), extended(one.available(), slots, more)))
            .toList();
    return new SchedulingProblem(
        tables, people, requests, problem.orders(), interpreters, problem.rules());
  }

  private static BitSet extended(BitSet slots, int from, int more) {
    BitSet longer = (BitSet) slots.clone();
    longer.set(from, from + more);
    return longer;
  }

  /** Everybody accepts more meetings. */
  public static SchedulingProblem withHigherCaps(SchedulingProblem problem, int more) {
    List<Attendee> people =
        problem.participants().stream().map(person -> person.withCap(person.cap() + more)).toList();
    return problem.with(people, problem.requests());
  }
}
