package eu.cordee.registry.imports;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.http.ProblemException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BadLinesTest {

  @Test
  void passesWithoutABadLine() {
    assertThatCode(() -> new BadLines().refuseIfAny()).doesNotThrowAnyException();
  }

  @Test
  void refusesEveryRepetitionButNotTheFirst() {
    // Given
    BadLines bad = new BadLines();
    // When
    bad.addRepeated(Arrays.asList("a", "b", null, "a", null, "a"), "reference", row -> row);
    // Then
    assertThatThrownBy(bad::refuseIfAny)
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("2 lines");
  }
}
