package eu.cordee.kit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
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
        .hasMessageStartingWith("2 lines")
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal ->
                assertThat(refusal.body().lines())
                    .containsExactly(
                        new Line(4, "reference is the same as in line 1"),
                        new Line(6, "reference is the same as in line 1")));
  }

  @Test
  void tellsTheLinesInTheOrderOfTheFileAndCountsFromOne() {
    // Given
    BadLines bad = new BadLines();
    bad.add(4, "later");
    bad.add(0, "first");
    // When, Then
    assertThatThrownBy(bad::refuseIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal ->
                assertThat(refusal.body().lines())
                    .containsExactly(new Line(1, "first"), new Line(5, "later")));
  }

  @Test
  void notesEveryConstraintThatARowBreaks() {
    // Given
    BadLines bad = new BadLines();
    // When
    try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
      bad.addInvalid(List.of(new Row("a"), new Row("")), validators.getValidator());
    }
    // Then
    assertThatThrownBy(bad::refuseIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal ->
                assertThat(refusal.body().lines())
                    .containsExactly(new Line(2, "reference must not be blank")));
  }

  /** A row of an import. */
  record Row(@NotBlank String reference) {}
}
