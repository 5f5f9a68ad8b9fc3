package eu.cordee.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchReportTest {

  @Test
  void keepsWhatWasMeasuredBeforeOneBrokeOff() {
    // Given
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("commit", "abc");
    // When
    report.put("logins", BenchReport.orReason(() -> Map.of("seconds", 41.4)));
    report.put(
        "overload",
        BenchReport.orReason(
            () -> {
              throw new LaunchException("The load broke off");
            }));
    // Then
    assertThat(report).containsEntry("logins", Map.of("seconds", 41.4));
    assertThat(BenchReport.brokenOff(report))
        .containsExactly(Map.entry("overload", "The load broke off"));
  }

  /** What nobody foresaw is no figure. */
  @Test
  void aMistakeOfItsOwnIsNoReason() {
    assertThatThrownBy(
            () ->
                BenchReport.orReason(
                    () -> {
                      throw new IllegalStateException("a mistake");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }
}
