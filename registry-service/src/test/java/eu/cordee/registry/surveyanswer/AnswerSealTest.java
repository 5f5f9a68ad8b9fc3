package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.http.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is sealed says nothing, not even by its length. */
class AnswerSealTest {

  private final UUID survey = UUID.randomUUID();
  private final AnswerSeal seal = new AnswerSeal(Optional.of("a key of this installation"));

  @Test
  void whoHasTheKeyReadsWhatWasSealed() {
    assertThat(seal.open(survey, seal.seal(survey, "Še več"))).isEqualTo("Še več");
  }

  @Test
  void allAreOfOneLengthAndNoTwoAlike() {
    byte[] one = seal.seal(survey, "");
    byte[] other = seal.seal(survey, "x".repeat(AnswerSeal.LENGTH));
    assertThat(one).hasSameSizeAs(other);
    assertThat(seal.seal(survey, "")).isNotEqualTo(one);
    assertThatThrownBy(() -> seal.seal(survey, "x".repeat(AnswerSeal.LENGTH + 1)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anotherKeyOrSurveyOpensNothing() {
    byte[] sealed = seal.seal(survey, "secret");
    assertThatThrownBy(() -> new AnswerSeal(Optional.of("another")).open(survey, sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open(UUID.randomUUID(), sealed))
        .isInstanceOf(IllegalStateException.class);
    sealed[20]++;
    assertThatThrownBy(() -> seal.open(survey, sealed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void withoutAKeyNothingIsSealed() {
    assertThatThrownBy(() -> new AnswerSeal(Optional.empty()).requireKey())
        .isInstanceOf(ProblemException.class);
  }
}
