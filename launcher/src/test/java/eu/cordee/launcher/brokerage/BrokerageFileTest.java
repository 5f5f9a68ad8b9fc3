package eu.cordee.launcher.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import org.junit.jupiter.api.Test;

class BrokerageFileTest {

  private static final BrokerageFile PUBLISHED =
      MiniZincFile.read(
          """
          nBusiness = 3; nMeetings = 2; nTables = 4; nTotalSlots = 5; nMorningSlots = 3;
          requested = [| 1, 2, 1
                       | 2, 3, 3 |];
          fixed = [0, 5];
          forbidden = [{0}, {1, 5}, {0}];
          precedences = [{0}, {1}];
          """);

  private static final BrokerageFile SPREADSHEET =
      CsvFile.read(
          """
          kind,reference,unavailable,host,guest,slot
          participant,ada,2 7,,,
          meeting,,,ada,ben,8
          participant,ben,,,,
          meeting,,,ben,ada,3
          """);

  @Test
  void fitsIntoAnEventThatHasAsManySlotsAndTables() {
    assertThatCode(() -> PUBLISHED.requireRoomIn(5, 4)).doesNotThrowAnyException();
    assertThatCode(() -> SPREADSHEET.requireRoomIn(8, 1)).doesNotThrowAnyException();
  }

  @Test
  void saysOnlyThatTheEventIsTooSmallWhereItIs() {
    assertThat(misfits(PUBLISHED, 4, 3).lines())
        .containsExactly(
            new BadLine(1, "needs 5 slots, the event has 4"),
            new BadLine(1, "needs 4 tables, the event has 3"));
  }

  @Test
  void namesTheLineOfEachSlotThatTheEventHasNot() {
    assertThat(misfits(SPREADSHEET, 6, 1).lines())
        .containsExactly(
            new BadLine(2, "slot 7 does not exist, the event has 6"),
            new BadLine(3, "slot 8 does not exist, the event has 6"));
  }

  @Test
  void anEventWithoutSlotsOrTablesHoldsNothing() {
    assertThat(misfits(SPREADSHEET, 0, 0).lines())
        .containsExactly(
            new BadLine(1, "needs 1 slots, the event has 0"),
            new BadLine(1, "needs 1 tables, the event has 0"));
  }

  private static BadFileException misfits(BrokerageFile file, int slots, int tables) {
    return catchThrowableOfType(BadFileException.class, () -> file.requireRoomIn(slots, tables));
  }
}
