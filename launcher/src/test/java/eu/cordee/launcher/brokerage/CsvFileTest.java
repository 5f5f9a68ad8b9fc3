package eu.cordee.launcher.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import eu.cordee.launcher.brokerage.BrokerageFile.Participant;
import eu.cordee.launcher.brokerage.BrokerageFile.Request;
import eu.cordee.launcher.brokerage.BrokerageFile.Session;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final String HEADING =
      "kind,reference,given_name,family_name,email,unavailable,host,guest,priority,session,slot\n";

  @Test
  void readsParticipantsAndMeetingsInAnyOrder() {
    // Given: the meeting stands above the guest it names
    String text =
        HEADING
            + "participant,ada,Ada,Lorenz,ada@example.org,2 1,,,,,\n"
            + "meeting,,,,,,ada,ben,must,Morning,3\n\n"
            + "participant,ben,,Favre,,,,,,,\n";

    // When
    BrokerageFile file = CsvFile.read(text);

    // Then
    assertThat(file.participants())
        .containsExactly(
            new Participant(2, "ada", "Ada", "Lorenz", "ada@example.org"),
            new Participant(5, "ben", "Participant", "Favre", ""));
    assertThat(file.unavailable()).containsExactly(Set.of(1, 2), Set.of());
    assertThat(file.requests())
        .containsExactly(new Request(3, 1, 2, Session.MORNING, 3, List.of(), "MUST"));
  }

  @Test
  void namesEveryBadLineAtOnce() {
    // Given
    String text =
        HEADING
            + "visitor,ada,,,,,,,,,\n"
            + "participant,ben,,,,x,,,,,\n"
            + "participant,ben,,,,,,,,,\n"
            + "meeting,,,,,,ben,ben,perhaps,evening,\n"
            + "meeting,,,,,,zoe,,,,0\n";

    // When
    BadFileException bad = catchThrowableOfType(BadFileException.class, () -> CsvFile.read(text));

    // Then
    assertThat(bad.lines())
        .containsExactlyInAnyOrder(
            new BadLine(2, "kind must be participant or meeting"),
            new BadLine(3, "unavailable must be slot numbers from 1, not x"),
            new BadLine(4, "reference ben stands there twice"),
            new BadLine(5, "host and guest are the same"),
            new BadLine(5, "priority must be must, mutual or nice"),
            new BadLine(5, "session must be morning, afternoon or any"),
            new BadLine(6, "host zoe is no participant of the file"),
            new BadLine(6, "guest is missing"),
            new BadLine(6, "slot must be slot numbers from 1, not 0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kind,reference,host\n", "kind,reference,host,guest\n\"ada\n"})
  void refusesAnotherFile(String text) {
    assertThatExceptionOfType(BadFileException.class).isThrownBy(() -> CsvFile.read(text));
  }
}
