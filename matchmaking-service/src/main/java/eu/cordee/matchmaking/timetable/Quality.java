package eu.cordee.matchmaking.timetable;

import eu.cordee.scheduling.model.BoundMethod;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.BitSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How good a timetable is, besides how many requests it places, and what no timetable could beat.
 *
 * @param weight of all placed requests together; a request weighs more the more it is wanted
 * @param weightBound no timetable has more; proved
 * @param boundMethod how that was proved; whatever search proved, only a search can confirm
 * @param people how many have a meeting in it
 * @param shortfall meetings that people lack to the least that everybody should have
 * @param leastShortfall they lack so many in every timetable, because too few requests concern them
 * @param peopleWithAvoidableBreaks how many of them have more breaks (groups of idle slots between
 *     two meetings) than their own day would make necessary
 * @param breaks of all of them together
 * @param leastBreaks no timetable of these meetings has fewer; proved
 */
@Embeddable
@Schema(name = "TimetableQuality")
public record Quality(
    @Column(name = "weight") long weight,
    @Column(name = "weight_bound") long weightBound,
    @Column(name = "bound_method") @Enumerated(EnumType.STRING) BoundMethod boundMethod,
    @Column(name = "people") int people,
    @Column(name = "shortfall") int shortfall,
    @Column(name = "least_shortfall") int leastShortfall,
    @Column(name = "people_with_avoidable_breaks") int peopleWithAvoidableBreaks,
    @Column(name = "breaks") int breaks,
    @Column(name = "least_breaks") int leastBreaks) {

  static Quality of(SchedulingProblem problem, Timetable timetable) {
    Comfort comfort = timetable.comfort();
    return new Quality(
        timetable.weight(),
        timetable.upperBound(),
        timetable.method(),
        peopleWhoMeet(timetable.plan(), problem.participants().size()),
        comfort.shortfall(),
        comfort.leastShortfall(),
        comfort.peopleWithAvoidableBreaks(),
        comfort.breaks(),
        comfort.leastBreaks());
  }

  private static int peopleWhoMeet(Plan plan, int people) {
    BitSet meeting = new BitSet(people);
    for (int request = 0; request < plan.slots().length; request++) {
      if (plan.isPlaced(request)) {
        meeting.set(plan.hosts()[request]);
        meeting.set(plan.guests()[request]);
      }
    }
    return meeting.cardinality();
  }
}
