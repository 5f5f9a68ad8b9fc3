package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each answer that is released is one of five that look alike. */
class CoarseningTest {

  private static List<SealedAnswer> cell(String group, String nuts, int many) {
    List<SealedAnswer> cell = new ArrayList<>();
    for (int one = 0; one < many; one++) {
      cell.add(new SealedAnswer(group, nuts, List.of()));
    }
    return cell;
  }

  @SafeVarargs
  private static Map<String, Long> released(List<SealedAnswer>... cells) {
    List<SealedAnswer> all = new ArrayList<>();
    for (List<SealedAnswer> cell : cells) {
      all.addAll(cell);
    }
    return Coarsening.of(all).stream()
        .collect(
            Collectors.groupingBy(one -> one.group() + " " + one.nuts(), Collectors.counting()));
  }

  @Test
  void fiveKeepGroupAndRegion() {
    assertThat(released(cell("FIRMS", "CH02", 5))).isEqualTo(Map.of("FIRMS CH02", 5L));
  }

  @Test
  void fewerLoseTheRegionThenTheGroup() {
    assertThat(
            released(
                cell("FIRMS", "CH02", 3),
                cell("FIRMS", "FRK2", 2),
                cell("STATE", "CH02", 4),
                cell("CLUSTERS", "CH02", 3)))
        .isEqualTo(Map.of("FIRMS null", 5L, "null null", 7L));
  }

  @Test
  void whoIsLeftOverTakesTheSmallestCellAlong() {
    assertThat(
            released(
                cell("FIRMS", "CH02", 9), cell("STATE", "CH02", 6), cell("CLUSTERS", "FRK2", 2)))
        .isEqualTo(Map.of("FIRMS CH02", 9L, "null null", 8L));
  }

  @Test
  void fewerThanFiveAltogetherAreNotReleased() {
    assertThat(released(cell("FIRMS", "CH02", 4))).isEmpty();
  }

  @Test
  void allAreReleasedAndEachLooksLikeFour() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      List<SealedAnswer> all = new ArrayList<>();
      int many = 5 + random.nextInt(80);
      for (int one = 0; one < many; one++) {
        all.add(new SealedAnswer("G" + random.nextInt(4), "R" + random.nextInt(6), List.of()));
      }
      List<SealedAnswer> released = Coarsening.of(all);
      assertThat(released).hasSize(many);
      assertThat(
              released.stream()
                  .collect(
                      Collectors.groupingBy(
                          one -> one.group() + " " + one.nuts(), Collectors.counting()))
                  .values())
          .allMatch(alike -> alike >= Coarsening.LEAST);
    }
  }
}
