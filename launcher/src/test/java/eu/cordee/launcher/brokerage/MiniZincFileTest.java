package eu.cordee.launcher.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import eu.cordee.launcher.brokerage.BrokerageFile.Request;
import eu.cordee.launcher.brokerage.BrokerageFile.Session;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class MiniZincFileTest {

  private static final String EVENT =
      """
      nBusiness = 3; nMeetings = 2; nTables = 4; nTotalSlots = 5; nMorningSlots = 3;
      requested = [| 1, 2, 1
                   | 2, 3, 3 |];
      fixed = [0, 5];
      forbidden = [{0}, {1, 4}, {0}];
      precedences = [{0}, {1}];
      """;

  @Test
  void countsFromOneAsImportsDo() {
    BrokerageFile file = MiniZincFile.read(EVENT);

    assertThat(file.slots()).isEqualTo(5);
    assertThat(file.morningSlots()).isEqualTo(3);
    assertThat(file.tables()).isEqualTo(4);
    assertThat(file.unavailable()).containsExactly(Set.of(), Set.of(1, 4), Set.of());
    assertThat(file.participants())
        .extracting(BrokerageFile.Participant::reference)
        .containsExactly("1", "2", "3");
    assertThat(file.requests())
        .containsExactly(
            new Request(1, 1, 2, Session.MORNING, 0, List.of(), "MUST"),
            new Request(1, 2, 3, Session.ANY, 5, List.of(1), "MUST"));
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatThrownBy(() -> MiniZincFile.read(EVENT.replace("2, 3, 3", "2, 9, 3")))
        .asInstanceOf(InstanceOfAssertFactories.type(BadFileException.class))
        .extracting(BadFileException::lines)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(new BadLine(3, "a participant is 9 but has to be from 1 to 3"));
  }
}
