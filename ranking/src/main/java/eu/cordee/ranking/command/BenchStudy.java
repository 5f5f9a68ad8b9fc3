package eu.cordee.ranking.command;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.chance.Chance;
import eu.cordee.ranking.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A study of chance in which earlier items are better, a little: with ties, gaps, groups, regions.
 */
final class BenchStudy {

  private static final int GROUPS = 3;
  private static final int REGIONS = 6;
  private static final int CRITERIA = 5;

  private final List<String> items;
  private final SplittableRandom random;
  private final Chance chance;

  BenchStudy(int items, long seed) {
    this.items = IntStream.range(0, items).mapToObj(item -> "item " + (item + 1)).toList();
    this.random = new SplittableRandom(seed);
    this.chance = new Chance(random);
  }

  /** Strict orders of all items, of three groups in six regions. */
  Ballots answers(int count) {
    List<Ballot> ballots = new ArrayList<>();
    for (int answer = 0; answer < count; answer++) {
      List<List<Integer>> tiers = order().stream().map(List::of).toList();
      ballots.add(ballot(tiers, answer));
    }
    return new Ballots("survey", items, ballots);
  }

  /** Weak orders of the better half. */
  Ballots tables(int count) {
    List<Ballot> ballots = new ArrayList<>();
    for (int table = 0; table < count; table++) {
      List<List<Integer>> tiers = new ArrayList<>();
      for (int item : order().subList(0, items.size() / 2)) {
        if (!tiers.isEmpty() && random.nextInt(3) == 0) {
          tiers.getLast().add(item);
        } else {
          tiers.add(new ArrayList<>(List.of(item)));
        }
      }
      ballots.add(ballot(tiers, table));
    }
    return new Ballots("cafés", items, ballots);
  }

  private static Ballot ballot(List<List<Integer>> tiers, int number) {
    String group = "group " + number % GROUPS;
    String region = "region " + number / GROUPS % REGIONS;
    return new Ballot(tiers, 1, group, region, number + 1);
  }

  private List<Integer> order() {
    double[] liked = new double[items.size()];
    for (int item = 0; item < liked.length; item++) {
      liked[item] = chance.normal() - 2.0 * item / liked.length;
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, liked.length).boxed().toList());
    order.sort((one, other) -> Double.compare(liked[other], liked[one]));
    return order;
  }

  /** Projects that used two items each, with five criteria from 0 to 4. */
  List<Review> reviews(int count) {
    List<Review> reviews = new ArrayList<>();
    for (int project = 0; project < count; project++) {
      int first = random.nextInt(items.size());
      int second = (first + 1 + random.nextInt(items.size() - 1)) % items.size();
      List<Double> scores = new ArrayList<>();
      for (int criterion = 0; criterion < CRITERIA; criterion++) {
        double score = 3 - (double) (first + second) / items.size() + chance.normal();
        scores.add((double) Math.clamp(Math.round(score), 0, 4));
      }
      reviews.add(new Review(List.of(first, second), scores, "region " + project % REGIONS));
    }
    return reviews;
  }
}
