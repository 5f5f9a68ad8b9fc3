package eu.cordee.matchmaking.calendar;

import static io.restassured.RestAssured.given;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.io.text.ICalReader;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Guest;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** What tests of calendars do again and again. */
final class CalendarSteps {

  private CalendarSteps() {}

  /** The first two guests meet; the meeting's id. */
  static String meet(Fair fair, int slot) {
    String request =
        fair.guest(0)
            .asks()
            .body(Map.of("guestId", fair.guest(1).participantId()))
            .post(fair.path("/requests"))
            .path("id");
    return fair.guest(1)
        .asks()
        .body(Map.of("slotId", fair.slot(slot)))
        .post(fair.path("/requests/" + request + "/acceptance"))
        .then()
        .statusCode(200)
        .extract()
        .path("meeting.id");
  }

  /** One more address, below this service. */
  static String open(Fair fair, Guest guest) {
    String url =
        guest.asks().post(fair.path("/agenda/feed")).then().statusCode(201).extract().path("url");
    return url.substring(url.indexOf("/calendar/"));
  }

  static String text(String feed) {
    return given()
        .get(feed)
        .then()
        .statusCode(200)
        .contentType("text/calendar")
        .extract()
        .asString();
  }

  static Calendar calendar(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }

  /** The same, read by another parser, which has nothing to complain about. */
  static ICalendar secondOpinion(String text) throws IOException {
    try (ICalReader reader = new ICalReader(text)) {
      ICalendar read = reader.readNext();
      List<?> complaints = reader.getWarnings();
      if (!complaints.isEmpty() || !read.validate(read.getVersion()).isEmpty()) {
        throw new AssertionError(complaints + " " + read.validate(read.getVersion()));
      }
      if (Biweekly.parse(text).all().size() != 1) {
        throw new AssertionError("not one calendar");
      }
      return read;
    }
  }

  static List<VEvent> events(String feed) throws IOException, ParserException {
    return calendar(text(feed)).getComponents(Component.VEVENT);
  }

  static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  static int sequence(VEvent event) {
    return Integer.parseInt(value(event, "SEQUENCE"));
  }
}
