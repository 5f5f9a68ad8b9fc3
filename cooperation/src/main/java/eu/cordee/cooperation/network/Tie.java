package eu.cordee.cooperation.network;

/**
 * Two that are tied; which of them stands first says nothing.
 *
 * @param one index of a node, from 0
 * @param other index of another node, from 0
 */
public record Tie(int one, int other) {}
