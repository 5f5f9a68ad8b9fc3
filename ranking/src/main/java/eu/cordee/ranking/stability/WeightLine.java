package eu.cordee.ranking.stability;

import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which order is best as the weight of one source goes from nothing to everything, the others
 * keeping their proportions. What speaks against an order is linear in that weight, and the least
 * of all is concave: so two orders are compared where their lines cross, and if nothing is better
 * there, nothing is better beside it. All places are exact.
 */
public final class WeightLine {

  private final PairwiseMatrix own;
  private final PairwiseMatrix others;
  private final List<Piece> pieces = new ArrayList<>();

  private WeightLine(PairwiseMatrix own, PairwiseMatrix others) {
    this.own = own;
    this.others = others;
    between(Fraction.ZERO, best(Fraction.ZERO), Fraction.ONE, best(Fraction.ONE));
  }

  /**
   * Where one order is best.
   *
   * @param from the least such weight
   * @param to the largest
   * @param order one that is best all the way
   */
  public record Piece(Fraction from, Fraction to, List<Integer> order) {}

  /** A weight and another that is at least as large. */
  public record Interval(Fraction from, Fraction to) {}

  /** The line of one of several sources; where it has all weight, the others are taken as equal. */
  public static WeightLine of(Evidence evidence, int source) {
    return new WeightLine(evidence.sources().get(source).shares(), others(evidence, source));
  }

  /** From weight 0 to weight 1, without gaps. */
  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Between which weights an order is among the best; none where it never is. */
  public Optional<Interval> interval(List<Integer> order) {
    Line asked = line(order);
    List<Fraction> best =
        pieces.stream()
            .flatMap(
                piece ->
                    Stream.of(piece.from(), piece.to())
                        .filter(end -> asked.at(end).equals(line(piece.order()).at(end))))
            .toList();
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(best.getFirst(), best.getLast()));
  }

  private static PairwiseMatrix others(Evidence evidence, int source) {
    Fraction left = Fraction.ONE.minus(evidence.weights().get(source));
    boolean none = left.sign() == 0;
    PairwiseMatrix sum = PairwiseMatrix.nothing(evidence.items());
    for (int other = 0; other < evidence.sources().size(); other++) {
      if (other != source) {
        Fraction weight =
            none
                ? Fraction.of(1, evidence.sources().size() - 1L)
                : evidence.weights().get(other).by(left);
        sum = sum.plus(evidence.sources().get(other).shares().times(weight));
      }
    }
    return sum;
  }

  /** What speaks against an order: at weight 1 what its source says, at weight 0 the others. */
  private record Line(Fraction own, Fraction others) {

    Fraction at(Fraction weight) {
      return others.plus(own.minus(others).times(weight));
    }

    /** Where two lines meet that are not parallel. */
    Fraction meets(Line other) {
      Fraction slopes = own.minus(others).minus(other.own.minus(other.others));
      return other.others.minus(others).by(slopes);
    }
  }

  private Line line(List<Integer> order) {
    return new Line(own.disagreements(order), others.disagreements(order));
  }

  private List<Integer> best(Fraction weight) {
    PairwiseMatrix matrix = own.times(weight).plus(others.times(Fraction.ONE.minus(weight)));
    return KemenyOrders.of(matrix, 1).first();
  }

  private void between(Fraction from, List<Integer> first, Fraction to, List<Integer> last) {
    Line early = line(first);
    Line late = line(last);
    if (early.at(to).equals(late.at(to))) {
      add(from, to, first);
      return;
    }
    if (late.at(from).equals(early.at(from))) {
      add(from, to, last);
      return;
    }
    Fraction middle = early.meets(late);
    List<Integer> there = best(middle);
    if (line(there).at(middle).equals(early.at(middle))) {
      add(from, middle, first);
      add(middle, to, last);
    } else {
      between(from, first, middle, there);
      between(middle, there, to, last);
    }
  }

  /** Pieces of one line are one piece. */
  private void add(Fraction from, Fraction to, List<Integer> order) {
    if (!pieces.isEmpty() && line(pieces.getLast().order()).equals(line(order))) {
      Piece begun = pieces.removeLast();
      pieces.add(new Piece(begun.from(), to, begun.order()));
    } else {
      pieces.add(new Piece(from, to, order));
    }
  }
}
