package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.assignment.Assignment;
import eu.cordee.scheduling.explain.Advisor;
import eu.cordee.scheduling.explain.Change;
import eu.cordee.scheduling.explain.Enlargement;
import eu.cordee.scheduling.explain.Explainer;
import eu.cordee.scheduling.explain.Explanation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would place more of an event's requests, in the words of the event. */
final class AdviceWriter {

  /** More than an organiser would read. */
  private static final int MOST = 8;

  private final Assignment assignment;
  private final SchedulingProblem problem;
  private final Plan plan;
  private final Explainer explainer;

  /**
   * @param problem that of the assignment, as it was planned
   */
  AdviceWriter(Assignment assignment, SchedulingProblem problem, Plan plan) {
    this.assignment = assignment;
    this.problem = problem;
    this.plan = plan;
    this.explainer = new Explainer(problem, plan);
  }

  /**
   * For one request without a place; null when only a rule that is not for sale stands in its way.
   */
  @Nullable Remedy remedy(int request) {
    Explanation explanation = explainer.explain(request);
    if (explanation.slot() < 0) {
      return null;
    }
    return new Remedy(
        slot(explanation.slot()), explanation.changes().stream().map(this::change).toList());
  }

  /** For the whole event, what places the most first. */
  List<Advice> advice() {
    return new Advisor(problem, plan).advice().stream().map(this::advice).limit(MOST).toList();
  }

  private Advice advice(Enlargement given) {
    UUID where = given.slot() < 0 ? null : slot(given.slot());
    return new Advice(kind(given.kind()), where, given.amount(), given.placed());
  }

  private static Advice.Kind kind(Enlargement.Kind kind) {
    return switch (kind) {
      case TABLES_IN_SLOT -> Advice.Kind.TABLES_IN_SLOT;
      case TABLES_ALL_DAY -> Advice.Kind.TABLES_ALL_DAY;
      case MORE_SLOTS -> Advice.Kind.MORE_SLOTS;
      case HIGHER_CAPS -> Advice.Kind.HIGHER_CAPS;
    };
  }

  private Remedy.Change change(Change change) {
    return switch (change) {
      case Change.AddTable table -> of(Remedy.Kind.ADD_TABLE);
      case Change.OpenSlot open -> asking(Remedy.Kind.OPEN_SLOT, open.participant());
      case Change.WidenWindow widen -> of(Remedy.Kind.WIDEN_WINDOW);
      case Change.RaiseCap raise -> asking(Remedy.Kind.RAISE_CAP, raise.participant());
      case Change.AddInterpreter interpreter -> of(Remedy.Kind.ADD_INTERPRETER);
      case Change.GiveUp other ->
          new Remedy.Change(
              Remedy.Kind.GIVE_UP,
              null,
              assignment.requestIds().get(other.request()),
              assignment.host(other.request()),
              assignment.guest(other.request()));
    };
  }

  private static Remedy.Change of(Remedy.Kind kind) {
    return new Remedy.Change(kind, null, null, null, null);
  }

  private Remedy.Change asking(Remedy.Kind kind, int participant) {
    return new Remedy.Change(kind, assignment.participantIds().get(participant), null, null, null);
  }

  private UUID slot(int slot) {
    return assignment.slots().get(slot).id();
  }
}
