package eu.cordee.matchmaking.calendar;

import static eu.cordee.matchmaking.calendar.CalendarSteps.events;
import static eu.cordee.matchmaking.calendar.CalendarSteps.meet;
import static eu.cordee.matchmaking.calendar.CalendarSteps.open;
import static eu.cordee.matchmaking.calendar.CalendarSteps.sequence;
import static eu.cordee.matchmaking.calendar.CalendarSteps.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    assertThat(value(moved, "UID")).isEqualTo(value(first, "UID")).contains(meeting);
    assertThat(value(cancelled, "UID")).isEqualTo(value(first, "UID"));
    assertThat(sequence(moved)).isGreaterThan(sequence(first));
    assertThat(sequence(cancelled)).isGreaterThan(sequence(moved));
    assertThat(value(first, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
    assertThat(start(moved)).isEqualTo(fair.event().slots().get(2).startsAt());
    assertThat(value(first, "LOCATION")).contains("A").contains("Besançon");
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
    assertThat(value(named, "SUMMARY")).startsWith("Zoé Straßer, Company ").endsWith(" · A1");
    assertThat(value(nameless, "SUMMARY")).startsWith("Company ").endsWith(" · A1");
    assertThat(value(named, "URL")).endsWith("/events/" + fair.id() + "/agenda");
    assertThat(value(named, "DESCRIPTION")).contains("Micronora", value(named, "URL"));
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
    assertThat(value(entry, "SUMMARY")).startsWith("Company ");
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
  void theAddressIsTheOnlyKeyAndOnlyItsHashIsKept() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    // When
    String feed = open(fair, fair.guest(0));
    // Then
    assertThat(feed).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
    String token = feed.substring("/calendar/".length(), feed.length() - ".ics".length());
    assertThat(
            database.count("calendar_feed where token_hash = sha256(convert_to(?, 'UTF8'))", token))
        .isEqualTo(1);
    given().get("/calendar/guess.ics").then().statusCode(404);
  }

  @Test
  void anotherAddressLeavesTheEarlierOneGoodAndAllEndTogether() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    Guest ada = fair.guest(0);
    String ofTheLaptop = open(fair, ada);
    String ofBen = open(fair, fair.guest(1));
    // When
    String ofThePhone = open(fair, ada);
    // Then
    assertThat(ofThePhone).isNotEqualTo(ofTheLaptop);
    assertThat(events(ofTheLaptop)).isEmpty();
    assertThat(events(ofThePhone)).isEmpty();
    ada.asks().get(fair.path("/agenda/feed")).then().body("addresses", hasSize(2));
    ada.asks().delete(fair.path("/agenda/feed")).then().statusCode(204);
    given().get(ofTheLaptop).then().statusCode(404);
    given().get(ofThePhone).then().statusCode(404);
    assertThat(events(ofBen)).isEmpty();
  }

  @Test
  void addressesAreBounded() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    Guest ada = fair.guest(0);
    for (int i = 0; i < 10; i++) {
      open(fair, ada);
    }
    // When, Then
    ada.asks()
        .post(fair.path("/agenda/feed"))
        .then()
        .statusCode(409)
        .body("type", endsWith("too-many-calendar-feeds"));
    ada.asks().delete(fair.path("/agenda/feed")).then().statusCode(204);
    open(fair, ada);
  }

  @Test
  void anOrganiserFetchesTheAgendaOfAParticipantAndAParticipantTheirOwn() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 3);
    String meeting = meet(fair, 0);
    String path = fair.path("/agenda.ics");
    UUID ada = fair.guest(0).participantId();
    // When
    String own = fair.guest(0).asks().get(path).then().statusCode(200).extract().asString();
    String organisers =
        fair.organiser()
            .asks()
            .queryParam("participantId", ada)
            .get(path)
            .then()
            .statusCode(200)
            .contentType("text/calendar")
            .extract()
            .asString();
    // Then
    assertThat(own).contains("UID:" + meeting).isEqualTo(organisers);
    fair.guest(2).asks().queryParam("participantId", ada).get(path).then().statusCode(403);
    fair.organiser().asks().get(path).then().statusCode(403);
    fair.organiser()
        .asks()
        .queryParam("participantId", UUID.randomUUID())
        .get(path)
        .then()
        .statusCode(404);
    fairs
        .open(1, 1, 0)
        .organiser()
        .asks()
        .queryParam("participantId", ada)
        .get(path)
        .then()
        .statusCode(403);
    given().get(path).then().statusCode(401);
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

  private static Instant start(VEvent event) {
    DtStart<?> start = event.getRequiredProperty("DTSTART");
    return Instant.from(start.getDate());
  }
}
