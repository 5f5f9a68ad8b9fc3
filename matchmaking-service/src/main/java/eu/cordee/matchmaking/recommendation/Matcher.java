package eu.cordee.matchmaking.recommendation;

import eu.cordee.matchmaking.recommendation.Reason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reciprocal matching: how much of what each seeks does the other offer, rare terms counting more,
 * both directions joined by the harmonic mean, so that one-sided interest ranks low. Same sector
 * and a shared language add a little.
 *
 * <p>Harmonic mean as the usual fusion of the two directions: Palomares et al., Reciprocal
 * Recommender Systems, Information Fusion 69 (2021).
 */
final class Matcher {

  private static final double RECIPROCAL = 0.70;
  private static final double ONE_SIDED = 0.18;
  private static final double SECTOR = 0.08;
  private static final double LANGUAGE = 0.04;
  private static final int TERMS_SHOWN = 5;

  private final List<Candidate> market;
  private final Map<String, Integer> occurrences = new HashMap<>();

  Matcher(List<Candidate> market) {
    this.market = List.copyOf(market);
    for (Candidate candidate : market) {
      candidate.offers().forEach(term -> occurrences.merge(term, 1, Integer::sum));
      candidate.seeks().forEach(term -> occurrences.merge(term, 1, Integer::sum));
    }
  }

  List<Candidate> market() {
    return market;
  }

  /** The best first; colleagues of one organisation have no need of a table. */
  List<Match> best(Candidate me, int limit) {
    return market.stream()
        .filter(other -> !other.participantId().equals(me.participantId()))
        .filter(
            other ->
                other.organisationId() == null
                    || !other.organisationId().equals(me.organisationId()))
        .map(other -> match(me, other))
        .filter(match -> match.score() > 0)
        .sorted(
            Comparator.comparingDouble(Match::score)
                .reversed()
                .thenComparing(match -> match.candidate().participantId()))
        .limit(limit)
        .toList();
  }

  private Match match(Candidate me, Candidate other) {
    double mine = covered(me.seeks(), other.offers());
    double theirs = covered(other.seeks(), me.offers());
    List<String> sectors = shared(me.nace(), other.nace());
    List<String> languages = shared(me.languages(), other.languages());
    double harmonic = mine + theirs == 0 ? 0 : 2 * mine * theirs / (mine + theirs);
    double score =
        RECIPROCAL * harmonic
            + ONE_SIDED * (mine + theirs) / 2
            + (sectors.isEmpty() ? 0 : SECTOR)
            + (languages.isEmpty() || mine + theirs == 0 ? 0 : LANGUAGE);
    List<Reason> reasons = new ArrayList<>();
    if (score > 0) {
      add(reasons, Kind.THEY_OFFER_WHAT_YOU_SEEK, shared(me.seeks(), other.offers()));
      add(reasons, Kind.YOU_OFFER_WHAT_THEY_SEEK, shared(other.seeks(), me.offers()));
      add(reasons, Kind.SAME_SECTOR, sectors);
      add(reasons, Kind.SHARED_LANGUAGE, languages);
    }
    return new Match(other, Math.min(1, score), reasons);
  }

  /** Share of the wanted terms that are offered, each weighted by its rarity. */
  private double covered(Set<String> wanted, Set<String> offered) {
    double all = 0;
    double found = 0;
    for (String term : wanted) {
      double weight = rarity(term);
      all += weight;
      found += offered.contains(term) ? weight : 0;
    }
    return all == 0 ? 0 : found / all;
  }

  private double rarity(String term) {
    return Math.log(1 + market.size() / (1.0 + occurrences.getOrDefault(term, 0))) + 0.1;
  }

  private List<String> shared(
      java.util.Collection<String> some, java.util.Collection<String> others) {
    return some.stream().filter(others::contains).toList();
  }

  /** The rarest terms tell most. */
  private void add(List<Reason> reasons, Kind kind, List<String> terms) {
    if (!terms.isEmpty()) {
      reasons.add(
          new Reason(
              kind,
              Terms.withoutParts(terms).stream()
                  .sorted(Comparator.comparingDouble(this::rarity).reversed())
                  .limit(TERMS_SHOWN)
                  .toList()));
    }
  }
}
