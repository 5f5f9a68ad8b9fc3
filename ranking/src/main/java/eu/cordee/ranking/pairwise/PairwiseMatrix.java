package eu.cordee.ranking.pairwise;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * For every two items, how much speaks for the first before the second. A ballot that ties them
 * speaks half for each; one that does not rank both says nothing of them.
 */
public final class PairwiseMatrix {

  private final List<String> items;
  private final Fraction[][] preferring;

  private PairwiseMatrix(List<String> items, Fraction[][] preferring) {
    this.items = items;
    this.preferring = preferring;
  }

  /** How many voters prefer one item to the other. */
  public static PairwiseMatrix of(Ballots source) {
    int size = source.items().size();
    BigInteger[][] halves = new BigInteger[size][size];
    for (BigInteger[] row : halves) {
      Arrays.fill(row, BigInteger.ZERO);
    }
    for (Ballot ballot : source.ballots()) {
      BigInteger twice = BigInteger.valueOf(ballot.count()).shiftLeft(1);
      int[] places = ballot.places(size);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          if (i != j && places[i] >= 0 && places[j] >= 0 && places[i] <= places[j]) {
            boolean tied = places[i] == places[j];
            halves[i][j] = halves[i][j].add(tied ? twice.shiftRight(1) : twice);
          }
        }
      }
    }
    return filled(source.items(), (i, j) -> new Fraction(halves[i][j], BigInteger.TWO));
  }

  /**
   * A matrix of shares that were found in another way.
   *
   * @throws IllegalArgumentException where one is negative
   */
  public static PairwiseMatrix of(List<String> items, Fraction[][] preferring) {
    for (Fraction[] row : preferring) {
      for (Fraction entry : row) {
        if (entry.sign() < 0) {
          throw new IllegalArgumentException("Less than nothing speaks for an item.");
        }
      }
    }
    return filled(items, (i, j) -> preferring[i][j]);
  }

  /** Nothing speaks for anything. */
  public static PairwiseMatrix nothing(List<String> items) {
    return filled(items, (i, j) -> Fraction.ZERO);
  }

  private interface Entry {
    Fraction at(int i, int j);
  }

  private static PairwiseMatrix filled(List<String> items, Entry entry) {
    int size = items.size();
    Fraction[][] preferring = new Fraction[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        preferring[i][j] = i == j ? Fraction.ZERO : entry.at(i, j);
      }
    }
    return new PairwiseMatrix(List.copyOf(items), preferring);
  }

  /** The names of what is compared. */
  public List<String> items() {
    return items;
  }

  /** How many items are compared. */
  public int size() {
    return items.size();
  }

  /** How much speaks for the one before the other. */
  public Fraction preferring(int one, int other) {
    return preferring[one][other];
  }

  /** The same, every entry so many times. */
  public PairwiseMatrix times(Fraction weight) {
    return filled(items, (i, j) -> preferring[i][j].times(weight));
  }

  /** What two sources say together. */
  public PairwiseMatrix plus(PairwiseMatrix other) {
    return combined(other, Fraction::plus);
  }

  private PairwiseMatrix combined(PairwiseMatrix other, BinaryOperator<Fraction> how) {
    if (!items.equals(other.items)) {
      throw new IllegalArgumentException("The two sources do not compare the same items.");
    }
    return filled(items, (i, j) -> how.apply(preferring[i][j], other.preferring[i][j]));
  }

  /** How much agrees with an order: the sum over all pairs of what speaks for its earlier item. */
  public Fraction support(List<Integer> order) {
    return sum(order, (i, j) -> preferring[i][j]);
  }

  /** How much speaks against an order. */
  public Fraction disagreements(List<Integer> order) {
    return sum(order, (i, j) -> preferring[j][i]);
  }

  private static Fraction sum(List<Integer> order, Entry entry) {
    Fraction sum = Fraction.ZERO;
    for (int first = 0; first < order.size(); first++) {
      for (int second = first + 1; second < order.size(); second++) {
        sum = sum.plus(entry.at(order.get(first), order.get(second)));
      }
    }
    return sum;
  }

  /**
   * All entries as whole numbers: each is its fraction times the same number above zero, the least
   * that makes all of them whole.
   */
  public BigInteger[][] whole() {
    BigInteger common = BigInteger.ONE;
    for (Fraction[] row : preferring) {
      for (Fraction entry : row) {
        common = common.divide(common.gcd(entry.denominator())).multiply(entry.denominator());
      }
    }
    BigInteger[][] whole = new BigInteger[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        Fraction entry = preferring[i][j];
        whole[i][j] = entry.numerator().multiply(common.divide(entry.denominator()));
      }
    }
    return whole;
  }
}
