package eu.cordee.scheduling.explain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.RandomSchedulingProblem;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.TableAssignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Every explanation is believed only after its changes have been made and the request placed. */
class ExplainerTest {

  private static final RunLimits SHORT = new RunLimits(Duration.ofSeconds(60), 0.02, 1);
  private static final RunLimits LONG = new RunLimits(Duration.ofSeconds(60), 5, 1);

  @Property(tries = 40)
  void whatItProposesPlacesTheRequest(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.withAllRules(seed, 10, 40, 4);
    Timetable timetable = solve(problem);
    Explainer explainer = new Explainer(problem, timetable.plan());

    for (int request : timetable.unplaced().keySet()) {
      // When
      Explanation explanation = explainer.explain(request);

      // Then
      if (explanation.slot() >= 0) {
        SchedulingProblem changed = problem;
        for (Change change : explanation.changes()) {
          changed = change.applyTo(changed);
        }
        assertThat(explanation.changes()).isNotEmpty();
        assertThat(canPlace(changed, timetable.plan(), explanation))
            .as("%s after %s", explanation.reason(), explanation.changes())
            .isTrue();
      }
    }
  }

  /** Events in which a search that was cut short left out what had a place. */
  @Example
  void nothingIsLeftOutThatFits() {
    for (long seed : new long[] {1080, 1370, 1573, 2125, 2150, 2296, 2383, 2590}) {
      whatItProposesPlacesTheRequest(seed);
    }
  }

  @Property(tries = 40)
  void noneOfTheChangesIsSuperfluous(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.withAllRules(seed, 10, 40, 4);
    Timetable timetable = solve(problem);
    Explainer explainer = new Explainer(problem, timetable.plan());

    for (int request : timetable.unplaced().keySet()) {
      Explanation explanation = explainer.explain(request);
      for (Change leftOut : explanation.changes()) {
        // When
        List<Change> fewer = new ArrayList<>(explanation.changes());
        fewer.remove(leftOut);
        SchedulingProblem changed = problem;
        for (Change change : fewer) {
          changed = change.applyTo(changed);
        }

        // Then
        Explanation less =
            new Explanation(
                request,
                explanation.reason(),
                fewer,
                explanation.slot(),
                explanation.host(),
                explanation.guest());
        assertThat(canPlace(changed, timetable.plan(), less)).as("without %s", leftOut).isFalse();
      }
    }
  }

  @Property(tries = 30)
  void adviceKeepsWhatItPromises(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    // Given
    SchedulingProblem problem = RandomSchedulingProblem.of(seed, 12, 60, 4);
    Timetable timetable = solve(problem);

    for (Enlargement advice : new Advisor(problem, timetable.plan()).advice()) {
      // When
      SchedulingProblem changed =
          switch (advice.kind()) {
            case TABLES_IN_SLOT -> {
              SchedulingProblem larger = problem;
              for (int table = 0; table < advice.amount(); table++) {
                larger = larger.withTables(MoreTables.oneMore(larger, advice.slot()));
              }
              yield larger;
            }
            case TABLES_ALL_DAY ->
                problem.withTables(MoreTables.inEverySlot(problem, advice.amount()));
            case MORE_SLOTS -> VariantComparison.withMoreSlots(problem, advice.amount());
            case HIGHER_CAPS -> VariantComparison.withHigherCaps(problem, advice.amount());
          };
      SchedulingProblem filled = fixed(changed, timetable.plan());
      long promised = timetable.weight() + advice.weight();

      // Then
      // The short search may miss what there is; the long one tries everything in so small an
      // event.
      long reached = solve(filled, SHORT).weight();
      assertThat(reached >= promised ? reached : solve(filled, LONG).weight())
          .as("%s", advice)
          .isGreaterThanOrEqualTo(promised);
    }
  }

  private static boolean canPlace(SchedulingProblem changed, Plan plan, Explanation explanation) {
    Draft draft = new Draft(changed);
    for (int request = 0; request < plan.slots().length; request++) {
      boolean givenUp = explanation.changes().contains(new Change.GiveUp(request));
      if (plan.isPlaced(request) && !givenUp) {
        draft.represent(request, plan.hosts()[request], plan.guests()[request]);
        draft.place(request, plan.slots()[request]);
      }
    }
    int request = explanation.request();
    draft.represent(request, explanation.host(), explanation.guest());
    boolean fits =
        draft
                .problem()
                .possibleSlots(request, explanation.host(), explanation.guest())
                .get(explanation.slot())
            && draft.open(explanation.host()).get(explanation.slot())
            && draft.open(explanation.guest()).get(explanation.slot())
            && draft.side().allows(request, explanation.slot())
            && draft.hasRoom(explanation.host())
            && draft.hasRoom(explanation.guest())
            && (!draft.usesTable(request) || draft.tables().hasFree(explanation.slot()));
    if (!fits) {
      return false;
    }
    draft.place(request, explanation.slot());
    return TimetableChecker.violations(changed, TableAssignment.plan(draft)).isEmpty();
  }

  private static SchedulingProblem fixed(SchedulingProblem problem, Plan plan) {
    List<Request> requests = new ArrayList<>();
    for (int request = 0; request < plan.slots().length; request++) {
      Request wanted = problem.requests().get(request);
      requests.add(
          plan.isPlaced(request)
              ? wanted.fixedAt(plan.slots()[request], plan.tables()[request])
              : wanted);
    }
    return problem.with(problem.participants(), requests);
  }

  private static Timetable solve(SchedulingProblem problem) {
    return solve(problem, SHORT);
  }

  private static Timetable solve(SchedulingProblem problem, RunLimits limits) {
    return TimetableEngine.solve(problem, limits, new Cancellation(), RunProgress.NONE);
  }
}
