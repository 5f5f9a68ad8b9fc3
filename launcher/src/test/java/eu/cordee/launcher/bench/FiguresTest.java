package eu.cordee.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void theMedianIsTheMiddleOrTheMeanOfTwoMiddles() {
    assertThat(Figures.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    assertThat(Figures.median(List.of(4.0, 1.0, 9.0, 2.0))).isEqualTo(3.0);
  }

  @Test
  void aPercentileIsAMeasuredValue() {
    // Given 1 to 200 in falling order
    long[] values = LongStream.rangeClosed(1, 200).map(n -> 201 - n).toArray();

    // Then
    assertThat(Figures.percentile(values, 0.5)).isEqualTo(100);
    assertThat(Figures.percentile(values, 0.99)).isEqualTo(198);
    assertThat(Figures.percentile(values, 1)).isEqualTo(200);
    assertThat(Figures.percentile(new long[] {7}, 0.01)).isEqualTo(7);
  }
}
