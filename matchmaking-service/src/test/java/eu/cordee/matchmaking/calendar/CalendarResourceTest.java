package eu.cordee.matchmaking.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

/** The agenda in other people's calendar programs. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class CalendarResourceTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject Fairs fairs;
  @Inject Database database;

  @Test
  void aCalendarFollowsEveryChangeOfAMeeting() throws Exception {
    // Given
    Fair fair = fairs.open(3, 2, 2);
    Guest ada = fair.guest(0);
    String meeting = meet(fair, 0);
    String feed = open(fair, ada);
    VEvent first = events(feed).getFirst();
    // When
    ada.asks()
        .body(Map.of("slotId", fair.slot(2)))
        .post(fair.path("/meetings/" + meeting + "/move"))
        .then()
        .statusCode(200);
    VEvent moved = events(feed).getFirst();
    ada.asks().post(fair.path("/meetings/" + meeting + "/cancellation")).then().statusCode(200);
    VEvent cancelled = events(feed).getFirst();
    // Then
    assertThat(text(moved, "UID")).isEqualTo(text(first, "UID")).contains(meeting);
    assertThat(text(cancelled, "UID")).isEqualTo(text(first, "UID"));
    assertThat(number(moved)).isGreaterThan(number(first));
    assertThat(number(cancelled)).isGreaterThan(number(moved));
    assertThat(text(first, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(text(cancelled, "STATUS")).isEqualTo("CANCELLED");
    assertThat(start(moved)).isEqualTo(fair.event().slots().get(2).startsAt());
    assertThat(text(first, "LOCATION")).contains("A").contains("Besançon");
    assertThat(first.getProperty("DTSTAMP")).isPresent();
  }

  @Test
  void anEntrySaysWithWhomAndLeadsBackToTheAgenda() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    fairs.call(fair.guest(1), 2, "Zoé", "Straßer");
    meet(fair, 0);
    String feed = open(fair, fair.guest(0));
    // When
    VEvent named = events(feed).getFirst();
    fairs.call(fair.guest(1), 3, null, null);
    VEvent nameless = events(feed).getFirst();
    // Then
    assertThat(text(named, "SUMMARY")).startsWith("Zoé Straßer, Company ").endsWith(" · A1");
    assertThat(text(nameless, "SUMMARY")).startsWith("Company ").endsWith(" · A1");
    assertThat(text(named, "URL")).endsWith("/events/" + fair.id() + "/agenda");
    assertThat(text(named, "DESCRIPTION")).contains("Micronora", text(named, "URL"));
  }

  @Test
  void whomTheOrganiserKnowsByAnAddressAloneHasNoNameInCalendarsEither() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    fairs.call(fair.guest(1), 2, "Zoé", "Straßer", List.of(fair.organiser().personId()));
    meet(fair, 0);
    // When
    VEvent entry = events(open(fair, fair.guest(0))).getFirst();
    // Then
    assertThat(text(entry, "SUMMARY")).startsWith("Company ");
  }

  @Test
  void anEventAcrossTheChangeOfSummerTimeIsRight() throws Exception {
    // Given: clocks go back in the night to 31 October 2027, at 3:00 to 2:00
    Instant before = ZonedDateTime.of(2027, 10, 31, 1, 40, 0, 0, PARIS).toInstant();
    Fair fair = fairs.open(before, 6, 2, 2);
    // When
    meet(fair, 5);
    VEvent event = events(open(fair, fair.guest(0))).getFirst();
    // Then: 100 minutes later it is 2:20 again, for the second time
    assertThat(start(event)).isEqualTo(before.plusSeconds(6_000));
    assertThat(start(event).atZone(PARIS).toLocalTime()).isEqualTo(LocalTime.of(2, 20));
    assertThat(start(event).atZone(PARIS).getOffset().getTotalSeconds()).isEqualTo(3_600);
  }

  @Test
  void lookingWhetherThereIsAnAddressChangesNothing() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    Guest ada = fair.guest(0);
    assertThat(openedAt(fair, ada)).isNull();
    String feed = open(fair, ada);
    // When
    String first = openedAt(fair, ada);
    String second = openedAt(fair, ada);
    // Then
    assertThat(first).isNotNull().isEqualTo(second);
    assertThat(events(feed)).isEmpty();
    ada.asks().delete(fair.path("/agenda/feed")).then().statusCode(204);
    assertThat(openedAt(fair, ada)).isNull();
  }

  @Test
  void theAddressIsTheOnlyKeyAndCanBeWithdrawn() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    Guest ada = fair.guest(0);
    String old = open(fair, ada);
    // When
    String fresh = open(fair, ada);
    // Then
    given().get(old).then().statusCode(404);
    assertThat(events(fresh)).isEmpty();
    assertThat(fresh).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
    String token = fresh.substring("/calendar/".length(), fresh.length() - ".ics".length());
    assertThat(
            database.count("calendar_feed where token_hash = sha256(convert_to(?, 'UTF8'))", token))
        .isEqualTo(1);
    ada.asks().delete(fair.path("/agenda/feed")).then().statusCode(204);
    given().get(fresh).then().statusCode(404);
    given().get("/calendar/guess.ics").then().statusCode(404);
  }

  private static String meet(Fair fair, int slot) {
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

  private static String open(Fair fair, Guest guest) {
    String url =
        guest.asks().post(fair.path("/agenda/feed")).then().statusCode(201).extract().path("url");
    return url.substring(url.indexOf("/calendar/"));
  }

  private static String openedAt(Fair fair, Guest guest) {
    return guest
        .asks()
        .get(fair.path("/agenda/feed"))
        .then()
        .statusCode(200)
        .extract()
        .path("openedAt");
  }

  private static List<VEvent> events(String feed) throws Exception {
    String text =
        given().get(feed).then().statusCode(200).contentType("text/calendar").extract().asString();
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    return calendar.getComponents(Component.VEVENT);
  }

  private static String text(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private static int number(VEvent event) {
    return Integer.parseInt(text(event, "SEQUENCE"));
  }

  private static Instant start(VEvent event) {
    DtStart<?> start = event.getRequiredProperty("DTSTART");
    return Instant.from(start.getDate());
  }
}
