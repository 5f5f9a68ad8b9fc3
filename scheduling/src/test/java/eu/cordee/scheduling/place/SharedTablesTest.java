package eu.cordee.scheduling.place;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTablesTest {

  private final SharedTables tables =
      new SharedTables(new SchedulingProblem(2, 1, List.of(), List.of()));

  @Test
  void areFullWhenEveryOneIsTakenInEverySlot() {
    tables.take(0);
    assertThat(tables.isFull()).isFalse();
    assertThat(tables.freePlaces()).isEqualTo(1);

    tables.take(1);
    assertThat(tables.isFull()).isTrue();

    tables.giveBack(0);
    assertThat(tables.isFull()).isFalse();
    assertThat(tables.free()).containsExactly(1, 0);
  }

  @Test
  void areNoLongerFullWithOneMoreAndFullAgainWithOneLess() {
    tables.take(0);
    tables.take(1);

    tables.set(0, 2);
    assertThat(tables.isFull()).isFalse();
    assertThat(tables.hasFree(0)).isTrue();

    tables.set(0, 1);
    assertThat(tables.isFull()).isTrue();

    tables.giveBack(1);
    tables.set(1, 0);
    assertThat(tables.isFull()).isTrue();
  }

  @Test
  void areNotFullWhereOneSlotIsOverbookedAndAnotherHasRoom() {
    tables.take(0);
    tables.take(0);

    assertThat(tables.isFull()).isFalse();
    assertThat(tables.freePlaces()).isEqualTo(1);

    tables.giveBack(0);
    assertThat(tables.freePlaces()).isEqualTo(1);
  }
}
