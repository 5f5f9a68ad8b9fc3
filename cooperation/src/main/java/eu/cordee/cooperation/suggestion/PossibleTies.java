package eu.cordee.cooperation.suggestion;

import eu.cordee.cooperation.network.CommonPartners;
import eu.cordee.cooperation.network.Network;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores ties that do not exist: what two could give each other, what they have in common, and
 * whom. Every term that adds to a score is told with it; nothing else does.
 */
public final class PossibleTies {

  private final List<PossiblePartner> candidates;
  private final Network network;
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Relatedness relatedness;

  /**
   * Reads the candidates once. O(n · keywords + sectors² · n).
   *
   * @param candidates one for each node of the network, in order
   * @param network who is tied to whom
   * @throws IllegalArgumentException when there are not as many candidates as nodes
   */
  public PossibleTies(List<PossiblePartner> candidates, Network network) {
    if (candidates.size() != network.nodes()) {
      throw new IllegalArgumentException(
          candidates.size() + " candidates, " + network.nodes() + " nodes");
    }
    this.candidates = List.copyOf(candidates);
    this.network = network;
    for (PossiblePartner one : candidates) {
      Stream.of(one.offers(), one.seeks(), one.technologies())
          .flatMap(Collection::stream)
          .distinct()
          .forEach(word -> mentions.merge(word, 1, Integer::sum));
    }
    this.relatedness = new Relatedness(candidates.stream().map(PossiblePartner::sectors).toList());
  }

  /**
   * The best partners for one to whom they are not tied yet, the best first. O(n · (keywords +
   * sectors²)).
   *
   * @param one position of the candidate
   * @param limit at most so many
   */
  public List<PossibleTie> of(int one, int limit) {
    return IntStream.range(0, candidates.size())
        .filter(other -> other != one && !network.areTied(one, other))
        .mapToObj(other -> between(one, other))
        .filter(tie -> tie.score() > 0)
        .sorted(Comparator.comparingDouble(PossibleTie::score).reversed())
        .limit(limit)
        .toList();
  }

  /** Two, scored. O(keywords + degree + sectors²). */
  public PossibleTie between(int one, int other) {
    List<WeighedTerm> reasons =
        Stream.of(
                complement(one, other),
                technology(one, other),
                partners(one, other),
                gap(one, other))
            .filter(reason -> reason.value() > 0)
            .sorted(Comparator.comparingDouble(WeighedTerm::points).reversed())
            .toList();
    return new PossibleTie(
        one, other, reasons.stream().mapToDouble(WeighedTerm::points).sum(), reasons);
  }

  private WeighedTerm complement(int one, int other) {
    PossiblePartner a = candidates.get(one);
    PossiblePartner b = candidates.get(other);
    double given = cover(a.offers(), b.seeks());
    double taken = cover(b.offers(), a.seeks());
    double value = given + taken == 0 ? 0 : 2 * given * taken / (given + taken);
    return reason(
        Term.COMPLEMENT, value, common(a.offers(), b.seeks()), common(b.offers(), a.seeks()));
  }

  /** What part of what is sought is offered, rare words counting more. */
  private double cover(Set<String> offers, Set<String> seeks) {
    double sought = rarity(seeks.stream());
    return sought == 0 ? 0 : rarity(seeks.stream().filter(offers::contains)) / sought;
  }

  /** Cosine of the two sets of technologies, each weighted by its rarity. */
  private WeighedTerm technology(int one, int other) {
    Set<String> a = candidates.get(one).technologies();
    Set<String> b = candidates.get(other).technologies();
    List<String> both = common(a, b);
    double length = Math.sqrt(squares(a.stream()) * squares(b.stream()));
    double value = length == 0 ? 0 : squares(both.stream()) / length;
    return reason(Term.SAME_TECHNOLOGY, Math.min(1, value), both, List.of());
  }

  /** Resource allocation can exceed one only where many partners have few others: cut there. */
  private WeighedTerm partners(int one, int other) {
    double value = Math.min(1, CommonPartners.resourceAllocation(network, one, other));
    List<String> positions =
        CommonPartners.of(network, one, other)
            .boxed()
            .sorted(Comparator.comparingInt(network::degree))
            .map(String::valueOf)
            .toList();
    return reason(Term.COMMON_PARTNER, value, positions, List.of());
  }

  private WeighedTerm gap(int one, int other) {
    Set<String> a = candidates.get(one).sectors();
    Set<String> b = candidates.get(other).sectors();
    double value = (relatedness.gap(a, b) + relatedness.gap(b, a)) / 2;
    return reason(Term.REGION_GAP, value, relatedness.nearest(a, b), relatedness.nearest(b, a));
  }

  private static WeighedTerm reason(
      Term term, double value, List<String> words, List<String> back) {
    return new WeighedTerm(term, value, value * term.weight(), words, back);
  }

  private List<String> common(Set<String> some, Set<String> others) {
    return some.stream()
        .filter(others::contains)
        .sorted(Comparator.comparingDouble(this::idf).reversed().thenComparing(word -> word))
        .toList();
  }

  private double rarity(Stream<String> words) {
    return words.mapToDouble(this::idf).sum();
  }

  private double squares(Stream<String> words) {
    return words.mapToDouble(word -> idf(word) * idf(word)).sum();
  }

  /** What all of them say tells nothing apart: a word counts more the fewer use it. */
  private double idf(String word) {
    return Math.log(1 + (double) candidates.size() / mentions.getOrDefault(word, 1));
  }
}
