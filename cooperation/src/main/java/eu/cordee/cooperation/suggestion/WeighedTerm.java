package eu.cordee.cooperation.suggestion;

import java.util.List;

/**
 * One term of a score, and what it is made of.
 *
 * @param term what was looked at
 * @param value from 0 to 1
 * @param points what it adds to the score: its value times its weight
 * @param words keywords, codes, or positions of common partners, the weightiest first; of a
 *     complement what the first offers and the second seeks
 * @param back of a complement what the second offers and the first seeks; else empty
 */
public record WeighedTerm(
    Term term, double value, double points, List<String> words, List<String> back) {}
