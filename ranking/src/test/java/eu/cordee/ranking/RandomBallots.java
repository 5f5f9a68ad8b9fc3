package eu.cordee.ranking;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Ballots of chance, with ties and gaps. */
public final class RandomBallots {

  private RandomBallots() {}

  /** Between one and so many ballots, in about half of them ties, in about half of them gaps. */
  public static Ballots of(Random random, int items, int most) {
    List<Ballot> ballots = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int ballot = 0; ballot < count; ballot++) {
      ballots.add(Ballot.of(tiers(random, items), 1 + random.nextInt(3)));
    }
    List<String> names =
        IntStream.range(0, items).mapToObj(item -> String.valueOf((char) ('a' + item))).toList();
    return new Ballots("random", names, ballots);
  }

  private static List<List<Integer>> tiers(Random random, int items) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, items).boxed().toList());
    Collections.shuffle(order, random);
    int ranked = random.nextBoolean() ? items : random.nextInt(items + 1);
    boolean ties = random.nextBoolean();
    List<List<Integer>> tiers = new ArrayList<>();
    for (int item : order.subList(0, ranked)) {
      if (ties && !tiers.isEmpty() && random.nextInt(3) == 0) {
        tiers.getLast().add(item);
      } else {
        tiers.add(new ArrayList<>(List.of(item)));
      }
    }
    return tiers;
  }
}
