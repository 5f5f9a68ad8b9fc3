package eu.cordee.matchmaking.calendar;

import static eu.cordee.matchmaking.calendar.CalendarSteps.calendar;
import static eu.cordee.matchmaking.calendar.CalendarSteps.events;
import static eu.cordee.matchmaking.calendar.CalendarSteps.meet;
import static eu.cordee.matchmaking.calendar.CalendarSteps.open;
import static eu.cordee.matchmaking.calendar.CalendarSteps.secondOpinion;
import static eu.cordee.matchmaking.calendar.CalendarSteps.sequence;
import static eu.cordee.matchmaking.calendar.CalendarSteps.text;
import static eu.cordee.matchmaking.calendar.CalendarSteps.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.ICalendar;
import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** What calendar programs are told, read with two parsers that know nothing of each other. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class CalendarTextTest {

  @Inject Fairs fairs;
  @Inject Database database;

  @Test
  void twoParsersReadTheSame() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    fairs.call(fair.guest(1), 2, "Zoé; Žiga, \"B\"", "Straßer\\Müller");
    meet(fair, 1);
    String text = text(open(fair, fair.guest(0)));
    // When
    Calendar first = calendar(text);
    ICalendar second = secondOpinion(text);
    // Then
    VEvent entry = first.<VEvent>getComponents(Component.VEVENT).getFirst();
    biweekly.component.VEvent other = second.getEvents().getFirst();
    assertThat(value(entry, "SUMMARY"))
        .startsWith("Zoé; Žiga, \"B\" Straßer\\Müller, Company ")
        .isEqualTo(other.getSummary().getValue());
    assertThat(value(entry, "LOCATION")).isEqualTo(other.getLocation().getValue());
    assertThat(value(entry, "DESCRIPTION")).isEqualTo(other.getDescription().getValue());
    assertThat(value(entry, "UID")).isEqualTo(other.getUid().getValue());
    assertThat(other.getDateStart().getValue().toInstant())
        .isEqualTo(fair.event().slots().get(1).startsAt());
    assertThat(first.getRequiredProperty("NAME").getValue())
        .isEqualTo("Micronora")
        .isEqualTo(second.getNames().getFirst().getValue());
    assertThat(first.getRequiredProperty("URL").getValue())
        .endsWith("/events/" + fair.id() + "/agenda")
        .isEqualTo(second.getUrl().getValue());
    assertThat(second.getRefreshInterval().getValue().toMillis())
        .isEqualTo(Duration.ofMinutes(15).toMillis());
    assertThat(first.validate().getEntries()).isEmpty();
  }

  @Test
  void noLineIsLongerThan75Octets() throws Exception {
    // Given a name that is longer in octets than in characters
    Fair fair = fairs.open(2, 1, 2);
    String name = "ŽšćđčЖ日本語🏔é".repeat(12);
    fairs.call(fair.guest(1), 2, name, "Straßer");
    meet(fair, 0);
    // When
    String text = text(open(fair, fair.guest(0)));
    // Then
    assertThat(text.lines())
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(secondOpinion(text).getEvents().getFirst().getSummary().getValue())
        .startsWith(name + " Straßer, Company ");
  }

  @Test
  void whateverAnEntryShowsItsChangeIsARevision() throws Exception {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    meet(fair, 0);
    String feed = open(fair, fair.guest(0));
    VEvent first = events(feed).getFirst();
    VEvent unchanged = events(feed).getFirst();
    EventMessage.State now = fair.event();
    // When
    EventMessage.State title = with(now, "Micronora 2027", now.venue(), now.tables());
    VEvent titled = afterChange(fair, title, 2, "event_copy where title = ?", title.title(), feed);
    EventMessage.State venue = with(title, title.title(), "Bienne, hall C", title.tables());
    VEvent moved = afterChange(fair, venue, 3, "event_copy where venue = ?", venue.venue(), feed);
    List<EventMessage.Table> signs =
        List.of(new EventMessage.Table(fair.table(0), 1, "Edelweiss " + fair.id()));
    VEvent signed =
        afterChange(
            fair,
            with(venue, venue.title(), venue.venue(), signs),
            4,
            "table_copy where label = ?",
            signs.getFirst().label(),
            feed);
    fairs.call(fair.guest(1), 2, "Zoé", "Straßer");
    VEvent named = events(feed).getFirst();
    // Then
    assertThat(sequence(unchanged)).isEqualTo(sequence(first));
    assertThat(value(unchanged, "DTSTAMP")).isEqualTo(value(first, "DTSTAMP"));
    assertThat(value(titled, "DESCRIPTION")).contains("Micronora 2027");
    assertThat(value(moved, "LOCATION")).contains("Bienne");
    assertThat(value(signed, "LOCATION")).contains("Edelweiss");
    assertThat(List.of(first, titled, moved, signed, named))
        .extracting(CalendarSteps::sequence)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(List.of(first, titled, moved, signed, named))
        .allSatisfy(
            entry -> assertThat(value(entry, "DTSTAMP")).isEqualTo(value(entry, "LAST-MODIFIED")))
        .extracting(entry -> value(entry, "DTSTAMP"))
        .isSorted();
  }

  @Test
  void theTimeOfARevisionMovesWithIt() throws Exception {
    // Given an entry that has been the same since yesterday
    Fair fair = fairs.open(2, 1, 2);
    meet(fair, 0);
    String feed = open(fair, fair.guest(0));
    events(feed);
    database.change(
        "update calendar_revision set since = since - interval '1 day' where participant_id = ?",
        fair.guest(0).participantId());
    String yesterday = value(events(feed).getFirst(), "LAST-MODIFIED");
    // When
    fairs.call(fair.guest(1), 2, "Zoé", "Straßer");
    // Then
    assertThat(value(events(feed).getFirst(), "LAST-MODIFIED")).isGreaterThan(yesterday);
  }

  @Test
  void whoHasTheNewestReadsNothingAgain() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    String feed = open(fair, fair.guest(0));
    String tag = given().get(feed).then().statusCode(200).extract().header("ETag");
    // When, Then
    given().header("If-None-Match", tag).get(feed).then().statusCode(304).header("ETag", tag);
    String strong = tag.replaceFirst("W/", "");
    given().header("If-None-Match", strong).get(feed).then().statusCode(304);
    meet(fair, 0);
    String fresh =
        given()
            .header("If-None-Match", tag)
            .get(feed)
            .then()
            .statusCode(200)
            .extract()
            .header("ETag");
    assertThat(fresh).isNotEqualTo(tag);
    fair.guest(0)
        .asks()
        .header("If-None-Match", "\"another\", " + fresh)
        .get(fair.path("/agenda.ics"))
        .then()
        .statusCode(304);
  }

  private VEvent afterChange(
      Fair fair, EventMessage.State event, long version, String known, String value, String feed)
      throws Exception {
    fairs.change(event, version);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> database.count(known, value) > 0);
    assertThat(fair.id()).isEqualTo(event.id());
    return events(feed).getFirst();
  }

  private static EventMessage.State with(
      EventMessage.State event, String title, String venue, List<EventMessage.Table> tables) {
    return new EventMessage.State(
        event.id(),
        event.kind(),
        event.status(),
        title,
        event.zone(),
        venue,
        event.startsAt(),
        event.endsAt(),
        event.slots(),
        tables,
        event.organiserIds());
  }
}
