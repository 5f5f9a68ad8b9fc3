package eu.cordee.scheduling.brokerage;

import java.util.List;

/** A checker that thinks with the solver's own head. */
public final class TrustingChecker {

  private TrustingChecker() {}

  /** Whether these are the steps that the solver would take itself. */
  public static boolean isDerived(BrokerageEvent event, List<Derivation.Step> steps) {
    return new Reduction(event).steps.equals(steps);
  }
}
