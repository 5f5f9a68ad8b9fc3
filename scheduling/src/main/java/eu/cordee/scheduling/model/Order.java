package eu.cordee.scheduling.model;

/** If both requests are placed, the first must have a strictly earlier slot. */
public record Order(int before, int after) {}
