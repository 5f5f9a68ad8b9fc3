package eu.cordee.gateway.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An entry of a calendar as mail programs understand it. */
class InvitationTest {

  private static final String LONG =
      "somebody.with.a.very.long.name.indeed@an.even.longer.domain.of.a.cluster.example.org";

  @Test
  void whatStandsIsARequestWithTheSameIdentityAndRevision() throws IOException {
    // When
    Invitation invitation =
        Invitation.of(component("CONFIRMED", 7), "fair@example.org", "ada@example.org");

    // Then
    ICalendar calendar = read(invitation.text());
    VEvent event = calendar.getEvents().getFirst();
    assertThat(invitation.method()).isEqualTo("REQUEST");
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo("m1@cordee.eu");
    assertThat(event.getSequence().getValue()).isEqualTo(7);
    assertThat(event.getOrganizer().getEmail()).isEqualTo("fair@example.org");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("ada@example.org");
    assertThat(event.getAttendees().getFirst().getRsvp()).isFalse();
  }

  @Test
  void whatIsCalledOffIsACancellation() throws IOException {
    Invitation invitation =
        Invitation.of(component("CANCELLED", 8), "fair@example.org", "ada@example.org");

    assertThat(invitation.method()).isEqualTo("CANCEL");
    assertThat(read(invitation.text()).getMethod().getValue()).isEqualTo("CANCEL");
  }

  @Test
  void whoComesStandsInTheEntryItselfAndNotInWhatItsTextNames() throws IOException {
    String component =
        component("CONFIRMED", 1)
            .replace("SUMMARY:Ada", "DESCRIPTION:One line,\r\n END:VEVENT\r\nSUMMARY:Ada");

    Invitation invitation = Invitation.of(component, "fair@example.org", "ada@example.org");

    VEvent event = read(invitation.text()).getEvents().getFirst();
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getDescription().getValue()).isEqualTo("One line,END:VEVENT");
  }

  @Test
  void noLineIsLongerThanCalendarProgramsRead() throws IOException {
    Invitation invitation = Invitation.of(component("CONFIRMED", 1), LONG, LONG);

    assertThat(invitation.text().split("\r\n", -1))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(read(invitation.text()).getEvents().getFirst().getAttendees().getFirst().getEmail())
        .isEqualTo(LONG);
  }

  private static ICalendar read(String text) throws IOException {
    try (ICalReader reader = new ICalReader(text)) {
      ICalendar read = reader.readNext();
      assertThat(reader.getWarnings()).isEmpty();
      assertThat(read.validate(read.getVersion()).isEmpty()).isTrue();
      return read;
    }
  }

  private static String component(String status, int sequence) {
    return String.join(
        "\r\n",
        "BEGIN:VEVENT",
        "UID:m1@cordee.eu",
        "DTSTAMP:20270901T120000Z",
        "DTSTART:20270925T120000Z",
        "DTEND:20270925T122000Z",
        "SUMMARY:Ada · A1",
        "STATUS:" + status,
        "SEQUENCE:" + sequence,
        "END:VEVENT",
        "");
  }
}
