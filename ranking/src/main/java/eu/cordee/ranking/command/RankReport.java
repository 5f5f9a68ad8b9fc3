package eu.cordee.ranking.command;

import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.check.Schulze;
import eu.cordee.ranking.check.Scores;
import eu.cordee.ranking.dissent.Distance;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A ranking as text for people, or as one JSON document. */
record RankReport(
    List<Ballots> ballots, Evidence evidence, PairwiseMatrix matrix, KemenyOrders best, long seed) {

  /** So many best orders are listed; all are counted. */
  static final int MOST_LISTED = 1000;

  private static final int MOST_PRINTED = 10;

  static RankReport of(List<Ballots> ballots, Evidence evidence, long seed) {
    PairwiseMatrix matrix = evidence.matrix();
    return new RankReport(ballots, evidence, matrix, KemenyOrders.of(matrix, MOST_LISTED), seed);
  }

  String json() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("items", matrix.items());
    document.put("optima", best.orders().stream().map(this::named).toList());
    document.put("optimaCount", best.count());
    document.put("unique", best.unique());
    document.put("support", best.support());
    document.put("disagreements", best.disagreements());
    document.put("borda", byItem(Scores.borda(matrix)));
    document.put("copeland", byItem(Scores.copeland(matrix)));
    document.put("schulze", Schulze.tiers(matrix).stream().map(this::named).toList());
    document.put("dissent", dissent());
    document.put("sources", sources());
    document.put("seed", seed);
    return PlainJson.write(document);
  }

  private List<String> named(List<Integer> order) {
    return order.stream().map(matrix.items()::get).toList();
  }

  private Map<String, Object> byItem(List<?> values) {
    Map<String, Object> byItem = new LinkedHashMap<>();
    for (int item = 0; item < matrix.size(); item++) {
      byItem.put(matrix.items().get(item), values.get(item));
    }
    return byItem;
  }

  /** The distance of each line of each file to the first best order. */
  private List<Fraction> dissent() {
    return ballots.stream()
        .flatMap(source -> source.ballots().stream())
        .map(ballot -> Distance.between(ballot, best.first()))
        .toList();
  }

  private List<Map<String, Object>> sources() {
    List<Map<String, Object>> sources = new ArrayList<>();
    for (int source = 0; source < ballots.size(); source++) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("name", ballots.get(source).name());
      described.put("voters", ballots.get(source).voters());
      described.put("weight", evidence.weights().get(source));
      sources.add(described);
    }
    return sources;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        best.unique()
            ? "One order is best:\n"
            : "%d orders are equally good%s:%n"
                .formatted(best.count(), best.count() > MOST_PRINTED ? ", the first of them" : ""));
    for (List<Integer> order : best.orders().stream().limit(MOST_PRINTED).toList()) {
      text.append("  ").append(String.join(" > ", named(order))).append('\n');
    }
    text.append(
        "%s votes on pairs agree with it, %s do not%n"
            .formatted(PlainJson.decimal(best.support()), PlainJson.decimal(best.disagreements())));
    return text.append(checks()).toString();
  }

  private String checks() {
    String schulze =
        Schulze.tiers(matrix).stream()
            .map(tier -> String.join(" = ", named(tier)))
            .collect(Collectors.joining(" > "));
    return "Borda: %s%nCopeland: %s%nSchulze: %s"
        .formatted(scored(Scores.borda(matrix)), scored(Scores.copeland(matrix)), schulze);
  }

  private String scored(List<Fraction> scores) {
    List<Integer> order = new ArrayList<>();
    for (int item = 0; item < scores.size(); item++) {
      order.add(item);
    }
    order.sort((one, other) -> scores.get(other).compareTo(scores.get(one)));
    return order.stream()
        .map(item -> matrix.items().get(item) + " " + PlainJson.decimal(scores.get(item)))
        .collect(Collectors.joining(", "));
  }
}
