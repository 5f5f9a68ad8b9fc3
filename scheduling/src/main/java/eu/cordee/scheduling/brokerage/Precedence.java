package eu.cordee.scheduling.brokerage;

/** Meeting {@code before} must have a strictly earlier slot than meeting {@code after}. */
public record Precedence(int before, int after) {}
