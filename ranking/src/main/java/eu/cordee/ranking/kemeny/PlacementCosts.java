package eu.cordee.ranking.kemeny;

import java.math.BigInteger;

/**
 * What it costs to place an item before all of a set: what speaks for each of the set before it.
 * Numbers are exact however large: each is a row of digits of 48 bits, least first, and sums of up
 * to 190 of them (twenty items) need no carrying. Sets are bits of an int, and their sums are
 * looked up in two halves.
 */
final class PlacementCosts {

  static final int DIGIT = 48;

  private final int items;
  private final int digits;
  private final int low;
  private final long[] lower;
  private final long[] upper;

  private PlacementCosts(long[][] against, int items, int digits) {
    this.items = items;
    this.digits = digits;
    this.low = items / 2;
    this.lower = sums(against, 0, low);
    this.upper = sums(against, low, items - low);
  }

  /** The entry of row j and column i is what speaks for j before i: none is negative. */
  static PlacementCosts of(BigInteger[][] preferring) {
    int bits = 1;
    for (BigInteger[] row : preferring) {
      for (BigInteger entry : row) {
        bits = Math.max(bits, entry.bitLength());
      }
    }
    int digits = (bits + DIGIT - 1) / DIGIT;
    int items = preferring.length;
    BigInteger mask = BigInteger.ONE.shiftLeft(DIGIT).subtract(BigInteger.ONE);
    long[][] against = new long[items][items * digits];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        for (int digit = 0; digit < digits; digit++) {
          against[i][j * digits + digit] =
              preferring[j][i].shiftRight(digit * DIGIT).and(mask).longValue();
        }
      }
    }
    return new PlacementCosts(against, items, digits);
  }

  /** The same of numbers below 2^54, which need no digits. */
  static PlacementCosts of(long[][] preferring) {
    int items = preferring.length;
    long[][] against = new long[items][items];
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < items; j++) {
        against[i][j] = preferring[j][i];
      }
    }
    return new PlacementCosts(against, items, 1);
  }

  /** For each item and each set of some items, what speaks for the set before the item. */
  private long[] sums(long[][] against, int from, int count) {
    long[] sums = new long[(items << count) * digits];
    for (int i = 0; i < items; i++) {
      for (int set = 1; set < 1 << count; set++) {
        int first = Integer.numberOfTrailingZeros(set);
        int rest = set & set - 1;
        for (int digit = 0; digit < digits; digit++) {
          sums[((i << count) + set) * digits + digit] =
              sums[((i << count) + rest) * digits + digit]
                  + against[i][(from + first) * digits + digit];
        }
      }
    }
    return sums;
  }

  int items() {
    return items;
  }

  int digits() {
    return digits;
  }

  /** Adds to a number of digits what speaks for the set before the item. */
  long add(long to, int item, int set, int digit) {
    int lowerSet = set & (1 << low) - 1;
    int upperSet = set >> low;
    return to
        + lower[((item << low) + lowerSet) * digits + digit]
        + upper[((item << items - low) + upperSet) * digits + digit];
  }
}
