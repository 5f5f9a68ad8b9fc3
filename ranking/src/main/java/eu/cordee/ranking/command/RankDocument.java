package eu.cordee.ranking.command;

import eu.cordee.ranking.bootstrap.Bootstrap;
import eu.cordee.ranking.check.Schulze;
import eu.cordee.ranking.check.Scores;
import eu.cordee.ranking.dissent.Concordance;
import eu.cordee.ranking.dissent.GroupDissent;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.luce.LikeliestWorths;
import eu.cordee.ranking.luce.ProbableWorths;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.stability.WeightLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A ranking as one JSON document, whose keys docs/evidence.md explains. */
record RankDocument(Ranked ranked) {

  String text() {
    Map<String, Object> document = new LinkedHashMap<>();
    PairwiseMatrix matrix = ranked.matrix();
    KemenyOrders best = ranked.best();
    Bootstrap bootstrap = ranked.bootstrap();
    document.put("items", matrix.items());
    document.put("optima", best.orders().stream().map(ranked::named).toList());
    document.put("optimaCount", best.count());
    document.put("unique", best.unique());
    document.put("support", best.support());
    document.put("disagreements", best.disagreements());
    document.put("borda", byItem(Scores.borda(matrix)::get));
    document.put("copeland", byItem(Scores.copeland(matrix)::get));
    document.put("schulze", Schulze.tiers(matrix).stream().map(ranked::named).toList());
    document.put("plackettLuce", plackettLuce());
    document.put("dissent", ranked.dissent());
    document.put("concordance", ranked.concordance().map(RankDocument::concordance));
    document.put("groups", ranked.groups().stream().map(this::group).toList());
    document.put("regions", ranked.regions().stream().map(this::group).toList());
    document.put("intervals", byItem(item -> interval(bootstrap.interval(item))));
    document.put("ranks", byItem(item -> list(bootstrap.ranks()[item])));
    document.put("tiers", bootstrap.tiers(best.first()).stream().map(ranked::named).toList());
    document.put("sameOrder", bootstrap.same());
    document.put("draws", bootstrap.draws());
    document.put("voters", ranked.evidence().voters());
    document.put("effectiveVoters", Bootstrap.effectiveVoters(ranked.evidence()));
    document.put("sources", sources());
    document.put("seed", ranked.seed());
    return PlainJson.write(document);
  }

  private Map<String, Object> byItem(IntFunction<?> value) {
    Map<String, Object> byItem = new LinkedHashMap<>();
    for (int item = 0; item < ranked.matrix().size(); item++) {
      byItem.put(ranked.matrix().items().get(item), value.apply(item));
    }
    return byItem;
  }

  private static List<Double> list(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private static List<Integer> interval(Bootstrap.Interval interval) {
    return List.of(interval.best(), interval.worst());
  }

  private Map<String, Object> plackettLuce() {
    ProbableWorths probable = ranked.probable();
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("votesUsed", probable.used());
    described.put(
        "likeliest", ranked.likeliest().map(found -> byItem(item -> found.worths()[item])));
    described.put("logLikelihood", ranked.likeliest().map(LikeliestWorths::logLikelihood));
    described.put("mean", byItem(item -> probable.worths()[item]));
    described.put(
        "probablyBefore",
        byItem(
            item -> {
              Map<String, Object> others = byItem(other -> probable.before()[item][other]);
              others.remove(ranked.matrix().items().get(item));
              return others;
            }));
    described.put("orderProbability", probable.order());
    return described;
  }

  private static Map<String, Object> concordance(Concordance found) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("judges", found.judges());
    described.put("w", found.w());
    described.put("chiSquare", found.chiSquare());
    return described;
  }

  private Map<String, Object> group(GroupDissent group) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", group.group());
    described.put("voters", group.voters());
    described.put("order", ranked.named(group.order()));
    described.put("distance", group.distance());
    described.put("opposed", group.opposed().stream().map(this::opposed).toList());
    return described;
  }

  private Map<String, Object> opposed(GroupDissent.Opposed pair) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("pair", ranked.named(List.of(pair.first(), pair.second())));
    described.put("share", pair.share());
    return described;
  }

  private List<Map<String, Object>> sources() {
    List<Map<String, Object>> sources = new ArrayList<>();
    for (int source = 0; source < ranked.ballots().size(); source++) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("name", ranked.ballots().get(source).name());
      described.put("voters", ranked.ballots().get(source).voters());
      described.put("weight", ranked.evidence().weights().get(source));
      if (!ranked.lines().isEmpty()) {
        WeightLine line = ranked.lines().get(source);
        described.put("stable", line.interval(ranked.best().first()).map(RankDocument::stable));
        described.put("orders", line.pieces().stream().map(this::piece).toList());
      }
      sources.add(described);
    }
    return sources;
  }

  private static Map<String, Object> stable(WeightLine.Interval interval) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("from", interval.from());
    described.put("to", interval.to());
    described.put("exactly", List.of(interval.from().toString(), interval.to().toString()));
    return described;
  }

  private Map<String, Object> piece(WeightLine.Piece piece) {
    Map<String, Object> described = stable(new WeightLine.Interval(piece.from(), piece.to()));
    described.put("order", ranked.named(piece.order()));
    return described;
  }
}
