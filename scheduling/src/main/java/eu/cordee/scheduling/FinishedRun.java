package eu.cordee.scheduling;

import eu.cordee.scheduling.comfort.ComfortMeasure;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.BoundMethod;
import eu.cordee.scheduling.model.Hindrance;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.Timetable;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.ReasonUnplaced;
import eu.cordee.scheduling.place.TableAssignment;
import java.util.Map;
import java.util.TreeMap;

/** Turns a finished placement into a timetable: tables, reasons, claims. */
final class FinishedRun {

  private final Draft draft;
  private final BoundCertificate certificate;
  private final long searched;
  private final boolean breaksProven;

  /**
   * @param searched the upper bound that search has proven
   * @param breaksProven whether search has proven that there is no plan with fewer breaks
   */
  FinishedRun(Draft draft, BoundCertificate certificate, long searched, boolean breaksProven) {
    this.draft = draft;
    this.certificate = certificate;
    this.searched = searched;
    this.breaksProven = breaksProven;
  }

  Timetable timetable() {
    Map<Integer, Hindrance> unplaced = new TreeMap<>();
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.slotOf(request) == Draft.NONE) {
        unplaced.put(request, ReasonUnplaced.of(draft, request));
      }
    }
    long weight = draft.weight();
    long upperBound = Math.min(searched, certificate.bound());
    Plan plan = TableAssignment.plan(draft);
    return new Timetable(
        weight == upperBound ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
        plan,
        weight,
        upperBound,
        upperBound == certificate.bound() ? BoundMethod.PRICES : BoundMethod.SEARCH,
        certificate,
        ComfortMeasure.of(draft, plan.tables(), breaksProven),
        unplaced);
  }
}
