package eu.cordee.matchmaking.calendar;

import static eu.cordee.matchmaking.calendar.CalendarSteps.calendar;
import static eu.cordee.matchmaking.calendar.CalendarSteps.events;
import static eu.cordee.matchmaking.calendar.CalendarSteps.meet;
import static eu.cordee.matchmaking.calendar.CalendarSteps.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.http.InnerKey;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A single entry is that of the feed, and only the gateway reads it. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class CalendarEntryResourceTest {

  @Inject Fairs fairs;

  @ConfigProperty(name = "cordee.inner-key")
  String key;

  @Test
  void anEntryIsTheSameAsInTheFeedWhicheverIsReadFirst() throws Exception {
    // Given
    Fair fair = fairs.open(3, 2, 2);
    Guest ada = fair.guest(0);
    String meeting = meet(fair, 0);
    String feed = open(fair, ada);

    // When, Then
    assertThat(entry(ada, meeting)).isEqualTo(events(feed).getFirst());
    move(fair, ada, meeting);
    VEvent moved = events(feed).getFirst();
    assertThat(entry(ada, meeting)).isEqualTo(moved);
    ada.asks().post(fair.path("/meetings/" + meeting + "/cancellation")).then().statusCode(200);
    VEvent cancelled = entry(ada, meeting);
    assertThat(cancelled).isEqualTo(events(feed).getFirst());
    assertThat(CalendarSteps.sequence(cancelled)).isGreaterThan(CalendarSteps.sequence(moved));
    assertThat(CalendarSteps.value(cancelled, "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  void whoDoesNotMeetThereHasNoSuchEntry() {
    // Given
    Fair fair = fairs.open(3, 2, 3);
    String meeting = meet(fair, 0);

    // When, Then
    assertThat(ask(key, fair.guest(2).participantId() + ":" + meeting).jsonPath().getList("items"))
        .isEmpty();
    assertThat(ask(key, UUID.randomUUID() + ":" + meeting).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void withoutTheKeyItIsNotThere() {
    assertThat(ask("another", UUID.randomUUID() + ":" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(given().get("/calendar-entries").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoPairIsRefused() {
    assertThat(ask(key, "both").statusCode()).isEqualTo(400);
  }

  private VEvent entry(Guest guest, String meeting) throws Exception {
    List<String> components =
        ask(key, guest.participantId() + ":" + meeting).jsonPath().getList("items.component");
    String text =
        "BEGIN:VCALENDAR\r\nPRODID:test\r\nVERSION:2.0\r\n"
            + components.getFirst()
            + "END:VCALENDAR\r\n";
    return calendar(text).<VEvent>getComponents(Component.VEVENT).getFirst();
  }

  private static void move(Fair fair, Guest ada, String meeting) {
    ada.asks()
        .body(Map.of("slotId", fair.slot(2)))
        .post(fair.path("/meetings/" + meeting + "/move"))
        .then()
        .statusCode(200);
  }

  private static Response ask(String shown, String ids) {
    return given().header(InnerKey.HEADER, shown).queryParam("ids", ids).get("/calendar-entries");
  }
}
