package eu.cordee.cooperation.suggestion;

import java.util.List;

/**
 * Two that are not tied, and why they might be.
 *
 * @param one position of the first candidate
 * @param other position of the second candidate
 * @param score from 0 to 1: the points of the reasons together
 * @param reasons the terms that add something, the strongest first
 */
public record PossibleTie(int one, int other, double score, List<WeighedTerm> reasons) {}
