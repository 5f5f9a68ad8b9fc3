package eu.cordee.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KitProblemTest {

  @Test
  void whatPassesSoonSaysWhenToTryAgain() {
    assertThat(
            Arrays.stream(KitProblem.values()).filter(problem -> problem.retryAfterSeconds() > 0))
        .containsExactlyInAnyOrder(
            KitProblem.REQUEST_IN_FLIGHT, KitProblem.UNAVAILABLE, KitProblem.LOGIN_UNKNOWN);
  }

  @Test
  void eachHasTheCodeOfItsNameAStatusOfAFailureAndASentence() {
    assertThat(KitProblem.VERSION_REQUIRED.code()).isEqualTo("version-required");
    assertThat(KitProblem.values())
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
              assertThat(problem.status()).isBetween(400, 503);
              assertThat(problem.title()).matches("[A-Z].+[^.]");
            });
  }
}
