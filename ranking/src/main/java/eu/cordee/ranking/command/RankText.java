package eu.cordee.ranking.command;

import eu.cordee.ranking.bootstrap.Bootstrap;
import eu.cordee.ranking.check.Schulze;
import eu.cordee.ranking.check.Scores;
import eu.cordee.ranking.dissent.GroupDissent;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A ranking as text for people. */
record RankText(Ranked ranked) {

  private static final int MOST_PRINTED = 10;

  String text() {
    return String.join("\n", lines());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(orders());
    KemenyOrders best = ranked.best();
    lines.add(
        "%s votes on pairs agree with %s, %s do not"
            .formatted(
                PlainJson.decimal(best.support()),
                best.unique() ? "it" : "each",
                PlainJson.decimal(best.disagreements())));
    lines.addAll(intervals());
    lines.addAll(weights());
    lines.addAll(checks());
    ranked.groups().forEach(group -> lines.add(group("group", group)));
    ranked.regions().forEach(region -> lines.add(group("region", region)));
    return lines;
  }

  private List<String> orders() {
    KemenyOrders best = ranked.best();
    List<String> lines = new ArrayList<>();
    lines.add(
        best.unique()
            ? "One order is best:"
            : best.count()
                + " orders are equally good"
                + (best.count() > MOST_PRINTED ? ", the first of them:" : ":"));
    best.orders().stream()
        .limit(MOST_PRINTED)
        .forEach(order -> lines.add("  " + String.join(" > ", ranked.named(order))));
    return lines;
  }

  /** By the first order, a line between tiers. */
  private List<String> intervals() {
    Bootstrap bootstrap = ranked.bootstrap();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Drawn again %d times from %d voters (as good as %s equal ones), ranks in 95 of 100 draws:"
            .formatted(
                bootstrap.draws(),
                ranked.evidence().voters(),
                rounded(Bootstrap.effectiveVoters(ranked.evidence()), 1)));
    for (List<Integer> tier : bootstrap.tiers(ranked.best().first())) {
      if (lines.size() > 1) {
        lines.add("  --");
      }
      for (int item : tier) {
        Bootstrap.Interval interval = bootstrap.interval(item);
        lines.add(
            "  %s: %s"
                .formatted(
                    name(item),
                    interval.best() == interval.worst()
                        ? String.valueOf(interval.best())
                        : interval.best() + " to " + interval.worst()));
      }
    }
    lines.add(
        "The same order comes out in %s %% of the draws (its stability, not its truth)"
            .formatted(rounded(100 * bootstrap.same(), 1)));
    return lines;
  }

  private List<String> weights() {
    List<String> lines = new ArrayList<>();
    for (int source = 0; source < ranked.lines().size(); source++) {
      String name = ranked.ballots().get(source).name();
      Fraction weight = ranked.evidence().weights().get(source);
      ranked
          .lines()
          .get(source)
          .interval(ranked.best().first())
          .ifPresent(
              interval ->
                  lines.add(
                      "Weight of %s: %s; the first order is best from %s to %s"
                          .formatted(name, weight, interval.from(), interval.to())));
    }
    return lines;
  }

  private List<String> checks() {
    List<Fraction> borda = Scores.borda(ranked.matrix());
    List<Fraction> copeland = Scores.copeland(ranked.matrix());
    double[] worths = ranked.probable().worths();
    return List.of(
        "Borda: "
            + falling(item -> borda.get(item).value(), item -> PlainJson.decimal(borda.get(item))),
        "Copeland: "
            + falling(
                item -> copeland.get(item).value(), item -> PlainJson.decimal(copeland.get(item))),
        "Schulze: "
            + Schulze.tiers(ranked.matrix()).stream()
                .map(tier -> String.join(" = ", ranked.named(tier)))
                .collect(Collectors.joining(" > ")),
        "Plackett–Luce: " + falling(item -> worths[item], item -> rounded(worths[item], 3)));
  }

  private String falling(ToDoubleFunction<Integer> score, Function<Integer, String> text) {
    return IntStream.range(0, ranked.matrix().size())
        .boxed()
        .sorted(Comparator.comparingDouble(item -> -score.applyAsDouble(item)))
        .map(item -> name(item) + " " + text.apply(item))
        .collect(Collectors.joining(", "));
  }

  private String group(String kind, GroupDissent group) {
    int pairs = ranked.matrix().size() * (ranked.matrix().size() - 1) / 2;
    String opposed =
        group.opposed().stream()
            .map(pair -> name(pair.second()) + " before " + name(pair.first()))
            .collect(Collectors.joining(", "));
    return "%s %s (%d): %d of %d pairs the other way round%s"
        .formatted(
            kind,
            group.group(),
            group.voters(),
            group.distance(),
            pairs,
            opposed.isEmpty() ? "" : "; its majority wants " + opposed);
  }

  private String name(int item) {
    return ranked.matrix().items().get(item);
  }

  private static String rounded(double number, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }
}
