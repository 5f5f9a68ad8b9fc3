package eu.cordee.ranking.kemeny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.ranking.RandomBallots;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void areThoseOfAllBestOrders() {
    Random random = new Random(5);
    for (int time = 0; time < 500; time++) {
      // Given
      int items = 2 + time % 5;
      Ballots ballots = RandomBallots.of(random, items, 5);
      List<List<Integer>> best = new EveryOrder(ballots).best();
      List<Integer> asked = new EveryOrder(RandomBallots.of(random, items, 3)).best().getFirst();

      // When
      BestOrders.Shares shares = BestOrders.of(PairwiseMatrix.of(ballots).whole()).shares(asked);

      // Then
      for (int item = 0; item < items; item++) {
        for (int rank = 0; rank < items; rank++) {
          int there = item;
          int where = rank;
          assertThat(shares.ranks()[item][rank])
              .isEqualTo(share(best, order -> order.get(where) == there), within(1e-12));
        }
        int length = item + 1;
        assertThat(shares.beginnings()[item])
            .isEqualTo(
                share(
                    best,
                    order ->
                        new HashSet<>(order.subList(0, length))
                            .equals(new HashSet<>(asked.subList(0, length)))),
                within(1e-12));
      }
      assertThat(shares.whole()).isEqualTo(share(best, asked::equals), within(1e-12));
    }
  }

  private static double share(
      List<List<Integer>> orders, java.util.function.Predicate<List<Integer>> which) {
    return orders.stream().filter(which).count() / (double) orders.size();
  }
}
