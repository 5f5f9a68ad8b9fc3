package eu.cordee.scheduling.command;

import eu.cordee.scheduling.brokerage.BrokeragePlan;
import eu.cordee.scheduling.brokerage.Derivation;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Writes plans and certificates; by hand, since loading a JSON library costs a third of a start.
 */
final class PlanText {

  private PlanText() {}

  static String plain(BrokeragePlan plan, double seconds) {
    return String.format(
        Locale.ROOT,
        "status       %s%nbreaks       %s%nlower bound  %s%nseconds      %.2f%nbecause      %s",
        plan.status(),
        plan.breaks() < 0 ? "-" : plan.breaks(),
        bound(plan).equals("null") ? "-" : bound(plan),
        seconds,
        plan.reason());
  }

  static String json(BrokeragePlan plan, double seconds) {
    StringJoiner meetings = new StringJoiner(", ", "[", "]");
    for (int meeting = 0; meeting < plan.slots().length; meeting++) {
      meetings.add(
          String.format(
              Locale.ROOT,
              "{\"index\": %d, \"slot\": %d, \"table\": %d}",
              meeting + 1,
              plan.slots()[meeting] + 1,
              plan.tables()[meeting] + 1));
    }
    return String.format(
        Locale.ROOT,
        "{\"status\": \"%s\", \"breaks\": %s, \"lowerBound\": %s, \"seconds\": %.3f, \"meetings\":"
            + " %s}",
        plan.status(),
        breaks(plan),
        bound(plan),
        seconds,
        meetings);
  }

  static String certificate(BrokeragePlan plan, int fairness, Derivation derivation) {
    return String.format(
        Locale.ROOT,
        "{\"problem\": \"B2BSOP\", \"status\": \"%s\", \"fairness\": %d, \"breaks\": %s,"
            + " \"lowerBound\": %s, \"method\": \"%s\",%n \"steps\": %s}",
        plan.status(),
        fairness,
        breaks(plan),
        bound(plan),
        plan.reason(),
        steps(derivation));
  }

  private static String breaks(BrokeragePlan plan) {
    return plan.breaks() < 0 ? "null" : Integer.toString(plan.breaks());
  }

  private static String steps(Derivation derivation) {
    StringJoiner steps = new StringJoiner(", ", "[", "]");
    for (Derivation.Step step : derivation.steps()) {
      steps.add(
          String.format(
              Locale.ROOT,
              "[\"%s\", %d, %d, %d, %d]",
              step.because(),
              step.witness() + 1,
              step.meeting() + 1,
              step.from() + 1,
              step.to()));
    }
    return steps.toString();
  }

  /** An infeasible event has no plan to bound. */
  private static String bound(BrokeragePlan plan) {
    return switch (plan.status()) {
      case INFEASIBLE -> "null";
      case OPTIMAL, FEASIBLE, UNKNOWN -> Integer.toString(plan.lowerBound());
    };
  }
}
