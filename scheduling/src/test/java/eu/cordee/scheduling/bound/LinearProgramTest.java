package eu.cordee.scheduling.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearProgramTest {

  /** The factory of Hillier and Lieberman's book: two products, three plants. */
  @Test
  void boundsWhatCanBeGainedAndAgainWithOneMoreRow() {
    // Given
    LinearProgram program = new LinearProgram();
    int doors = program.column(3, 4);
    int windows = program.column(5, 6);
    int plant = program.row(18);
    program.add(plant, doors, 3);
    program.add(plant, windows, 2);

    // When
    boolean solved = program.solve();

    // Then
    assertThat(solved).isTrue();
    assertThat(program.value(doors)).isCloseTo(2, within(1e-6));
    assertThat(program.value(windows)).isCloseTo(6, within(1e-6));
    assertThat(program.bound()).isCloseTo(36, within(1e-6));

    // When
    int both = program.row(5);
    program.add(both, doors, 1);
    program.add(both, windows, 1);
    program.solve();

    // Then
    assertThat(program.bound()).isCloseTo(25, within(1e-6));
  }
}
