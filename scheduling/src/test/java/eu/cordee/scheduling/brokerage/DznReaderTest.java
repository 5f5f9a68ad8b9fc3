package eu.cordee.scheduling.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DznReaderTest {

  private static final String EVENT =
      """
      % three people, two meetings
      nBusiness = 3;
      nMeetings = 2;
      nTables = 1;
      nTotalSlots = 4;
      nMorningSlots = 2;
      requested = [|1, 2, 3,
      |2, 3, 1,
      |];
      forbidden = [{0}, 2..3, {4}];
      fixed = [0, 2];
      precedences = [{}, {1}];
      """;

  @Test
  void readsEveryPartOfAnEvent() throws MalformedEventException {
    // When
    BrokerageEvent event = DznReader.read(EVENT);

    // Then
    assertThat(event.participants()).isEqualTo(3);
    assertThat(event.slots()).isEqualTo(4);
    assertThat(event.morningSlots()).isEqualTo(2);
    assertThat(event.tables()).isEqualTo(1);
    assertThat(event.meetings())
        .containsExactly(
            new BrokerageMeeting(0, 1, BrokerageSession.EITHER, BrokerageMeeting.FREE),
            new BrokerageMeeting(1, 2, BrokerageSession.MORNING, 1));
    assertThat(event.forbidden())
        .containsExactly(new BitSet(), BitSet.valueOf(new long[] {0b110}), slot(3));
    assertThat(event.precedences()).isEqualTo(List.of(new Precedence(0, 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requested = array2d(1..2, 1..3, [1, 2, 3, 2, 3, 1]);",
        "requested=[|1,2,3|2,3,1|];",
        "requested = [ | 1, 2, 3,\n  | 2, 3, 1\n| ] ;",
        "requested\n=\n[| 1 , 2 , 3 % the first\n | 2, 3, /* the second */ 1 |];",
        "name = \"a fair, 2026\"; open = true; requested = [|1,2,3|2,3,1|];"
      })
  void readsOtherSpellings(String spelling) throws MalformedEventException {
    // Given
    int start = EVENT.indexOf("requested");
    String respelt =
        EVENT.substring(0, start) + spelling + EVENT.substring(EVENT.indexOf("\nforbidden"));

    // When
    BrokerageEvent event = DznReader.read(respelt.replace("\n", "\r\n"));

    // Then
    assertThat(event).isEqualTo(DznReader.read(EVENT));
  }

  @Test
  void needsTheMorningOnlyForSessions() throws MalformedEventException {
    // Given
    String undivided = EVENT.replace("nMorningSlots = 2;", "");

    // When
    BrokerageEvent event = DznReader.read(undivided.replace("3, 1,", "3, 3,"));

    // Then
    assertThat(event.meetings()).allMatch(meeting -> meeting.session() == BrokerageSession.EITHER);
    assertThatThrownBy(() -> DznReader.read(undivided)).hasMessageContaining("nMorningSlots");
  }

  @Test
  void takesWhatIsLeftOutAsNothing() throws MalformedEventException {
    // Given
    String shorter = EVENT.substring(0, EVENT.indexOf("forbidden"));

    // When
    BrokerageEvent event = DznReader.read(shorter);

    // Then
    assertThat(event.forbidden()).containsOnly(new BitSet());
    assertThat(event.precedences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          |2, 3, 1,      ~ |2, 7, 1,       ~ Line 8: a participant is 7 but has to be from 1 to 3.
          |2, 3, 1,      ~ |2, 2, 1,       ~ Line 8: participant 2 meets themselves.
          |2, 3, 1,      ~ |2, 3,          ~ Line 8: a row of 'requested' has 2 numbers instead of 3.
          |2, 3, 1,      ~ |2, 3, 4,       ~ Line 8: a session is 4 but has to be from 1 to 3.
          |2, 3, 1,      ~ |2, x, 1,       ~ Line 8: 'x' stands where a value should be.
          nMeetings = 2  ~ nMeetings = 3   ~ Line 11: 'fixed' has 2 elements for 3 meetings.
          nTables = 1;   ~ nTables = 1     ~ Line 5: 'nTotalSlots' stands where ';' after the value of 'nTables' should be.
          nTables = 1;   ~ nTables 1;      ~ Line 4: '1' stands where '=' after 'nTables' should be.
          nTables = 1;   ~ ntables = 1;    ~ Line 13: the file ends without 'nTables'.
          nTables = 1;   ~ nTables = -1;   ~ Line 4: 'nTables' is -1 but has to be from 0 to 1000000.
          nTables = 1;   ~ nSlots = 1; nSlots = 2; ~ Line 4: 'nSlots' is assigned a second time.
          nTables = 1;   ~ nTables = 99999999999; ~ Line 4: the number 99999999999 is too large.
          nMorningSlots = 2; ~ nMorningSlots = 5; ~ Line 6: there are 5 morning slots but only 4 slots.
          {0}, 2..3, {4} ~ {0}, {4}        ~ Line 10: 'forbidden' has 2 elements for 3 participants.
          {0}, 2..3, {4} ~ {0}, {5}, {4}   ~ Line 10: a forbidden slot is 5 but has to be from 0 to 4.
          [0, 2]         ~ [0, 9]          ~ Line 11: a fixed slot is 9 but has to be from 0 to 4.
          {}, {1}        ~ {}, {3}         ~ Line 12: a meeting in 'precedences' is 3 but has to be from 0 to 2.
          {}, {1}        ~ {}, {1          ~ Line 12: ']' stands where '}' or ',' in a set should be.
          % three        ~ § three         ~ Line 1: the character '§' has no meaning here.
          """)
  void namesLineAndReasonOfWhatIsWrong(String right, String wrong, String message) {
    // Given
    String malformed = EVENT.replace(right, wrong);

    // When, Then
    assertThatThrownBy(() -> DznReader.read(malformed)).hasMessage(message);
  }

  private static BitSet slot(int slot) {
    BitSet set = new BitSet();
    set.set(slot);
    return set;
  }
}
