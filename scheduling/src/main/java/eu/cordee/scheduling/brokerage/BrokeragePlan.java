package eu.cordee.scheduling.brokerage;

import eu.cordee.scheduling.model.PlanStatus;

/**
 * The answer to a published instance.
 *
 * @param status what is proven
 * @param slots per meeting its slot from 0; empty if there is no plan
 * @param tables per meeting its table from 0; empty if there is no plan
 * @param breaks of all participants together; -1 if there is no plan
 * @param lowerBound no plan has fewer breaks
 * @param work what the solver spent, see {@link eu.cordee.scheduling.model.RunLimits}
 * @param reason which step settled it, in words
 */
public record BrokeragePlan(
    PlanStatus status,
    int[] slots,
    int[] tables,
    int breaks,
    int lowerBound,
    double work,
    String reason) {}
