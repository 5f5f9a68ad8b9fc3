package eu.cordee.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The made-up projects of the demonstration say what the real ones said. */
class PastProjectTest {

  private static final List<PastProject> ALL =
      PastProject.all(List.of("FRK2", "FRC2", "ITH1", "AT33", "CH02", "DE13"));

  @Test
  void thereAreSeventyTwoInSixRegionsOfFiveCountries() {
    assertThat(ALL).hasSize(72);
    assertThat(ALL.stream().map(PastProject::reference).distinct()).hasSize(72);
    assertThat(ALL.stream().map(one -> one.nuts().substring(0, 2)).distinct()).hasSize(5);
  }

  /** The published order: pilots, promotion, strategy, events, training. */
  @Test
  void whatWasUsedDecidesWhatItIsWorth() {
    List<Double> means =
        IntStream.range(0, 5)
            .mapToObj(
                place ->
                    ALL.stream()
                        .filter(one -> one.place() == place)
                        .flatMap(one -> one.marks(0).stream())
                        .mapToInt(mark -> (Integer) mark.get("mark"))
                        .average()
                        .orElseThrow())
            .toList();
    assertThat(means).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(means.stream().distinct()).hasSize(5);
  }

  @Test
  void reviewersMostlyAgreeAndNeverLeaveTheScale() {
    long differing = ALL.stream().filter(one -> !one.marks(0).equals(one.marks(1))).count();
    assertThat(differing).isBetween(5L, 30L);
    assertThat(ALL)
        .allSatisfy(
            one ->
                assertThat(one.marks(1))
                    .allSatisfy(mark -> assertThat((Integer) mark.get("mark")).isBetween(0, 4)));
  }
}
