package eu.cordee.scheduling.brokerage;

/**
 * One meeting must have a strictly earlier slot than another.
 *
 * @param before the earlier one, from 0
 * @param after the later one, from 0
 */
public record Precedence(int before, int after) {}
