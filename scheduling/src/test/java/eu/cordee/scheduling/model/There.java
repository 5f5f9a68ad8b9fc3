package eu.cordee.scheduling.model;

import eu.cordee.scheduling.SchedulingRulesTest.Here;
import org.jspecify.annotations.Nullable;

/** The other half of the circle that the rules have to notice. */
public final class There {
  public @Nullable Here other;
}
