package eu.cordee.matchmaking.assignment;

import eu.cordee.scheduling.explain.MoreTables;
import eu.cordee.scheduling.explain.VariantComparison;
import eu.cordee.scheduling.model.SchedulingProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event larger than the real one.
 *
 * @param moreTables in every slot
 * @param moreSlots at the end, with the tables of the last one and everybody there
 */
@Schema(name = "WhatIf")
public record WhatIf(int moreTables, int moreSlots) {

  public static final WhatIf NOTHING = new WhatIf(0, 0);

  public boolean changesNothing() {
    return equals(NOTHING);
  }

  /** That event, as a run plans it. */
  public SchedulingProblem applyTo(SchedulingProblem problem) {
    SchedulingProblem longer = VariantComparison.withMoreSlots(problem, moreSlots);
    return longer.withTables(MoreTables.inEverySlot(longer, moreTables)).withCapsWithinSlots();
  }
}
