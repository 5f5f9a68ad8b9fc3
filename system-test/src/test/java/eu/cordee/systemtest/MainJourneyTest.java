package eu.cordee.systemtest;

import static eu.cordee.systemtest.Screen.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the system is for, as people see it: two attendees on their phones agree on a meeting and
 * find their table; the organiser at her desk publishes a timetable for the others.
 */
@Order(6)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJourneyTest {

  private static final String TITLE = "Alpine Microtechnics Day";

  private static Chromium chromium;
  private static SystemUnderTest system;
  private static SmallFair fair;
  private static SmallFair.Opened opened;
  private static String eventId;

  @BeforeAll
  static void openTheFair() {
    chromium = Chromium.start();
    system = SystemUnderTest.find();
    fair = new SmallFair(system.partner(), TITLE);
    opened = fair.open();
    eventId = opened.id();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** First, while every slot has a free table. */
  @Test
  @Order(1)
  void twoAttendeesAgreeOnAMeetingAndBothSeeTheirTable() {
    // Given
    Screen ada = loggedIn(chromium.phone(), "ada");
    ada.page().navigate(at("/events/" + eventId));
    seen(ada.heading(TITLE));
    ada.looksRightLightAndDark("ada-event");
    // When Ada asks Ben, who offers what she seeks
    asksBen(ada);
    ada.linkNamed("Agenda").click();
    seen(ada.text("Your agenda is still empty"));
    ada.looksRight("ada-agenda-empty");
    ada.page().evaluate("window.neverReloaded = true");
    // And Ben accepts at once
    Screen ben = loggedIn(chromium.phone(), "ben");
    String table = accepts(ben);
    // Then both see the same slot and table, Ada without having touched her phone
    String adaSees = meetingIn(ada, "Ben Favre");
    assertThat(ada.page().evaluate("window.neverReloaded")).isEqualTo(true);
    ada.looksRightLightAndDark("ada-agenda");
    ben.linkNamed("Agenda").click();
    String benSees = meetingIn(ben, "Ada Lorenz");
    ben.looksRightLightAndDark("ben-agenda");
    assertThat(adaSees).isEqualTo(benSees).endsWith(table);
    ada.close();
    ben.close();
  }

  @Test
  @Order(2)
  void theOrganiserPublishesATimetable() {
    // Given
    Screen clara = loggedIn(chromium.desk(), "clara");
    looksAround(clara);
    // When
    clara.link("Timetables").click();
    seen(clara.text("No timetable yet"));
    clara.looksRight("clara-timetables-empty");
    clara.button("Start").click();
    seen(clara.heading("How good it is"));
    seen(clara.text("of " + SmallFair.AGREED + " accepted requests placed"));
    clara.looksRightLightAndDark("clara-timetable");
    publishes(clara);
    // Then
    clara.linkNamed("Tables").click();
    seen(clara.heading("Tables by slot"));
    seen(clara.text("places are taken"));
    clara.looksRightLightAndDark("clara-occupancy");
    assertThat(clara.page().locator("td[data-taken=true]").count())
        .isGreaterThanOrEqualTo(SmallFair.AGREED);
    clara.text("List").click();
    clara.looksRight("clara-occupancy-list");
    losesATable(clara);
    clara.close();
  }

  private static void asksBen(Screen ada) {
    ada.link("People").click();
    seen(ada.heading("Ben Favre"));
    ada.looksRightLightAndDark("ada-people");
    ada.link("Ben Favre").click();
    seen(ada.heading("Offers"));
    ada.looksRight("ada-person");
    ada.button("Ask for a meeting").click();
    ada.page().getByLabel("Message").fill("Your lasers, our watches: ten minutes?");
    seen(ada.text("Preferred time"));
    ada.looksRightLightAndDark("ada-request");
    ada.button("Send request").click();
    seen(ada.text("Your request is sent."));
    ada.page().navigate(at("/events/" + eventId + "/requests?box=out"));
    seen(ada.heading("Ben Favre"));
    ada.looksRight("ada-requests");
  }

  /** Gives the table that Ben is told. */
  private static String accepts(Screen ben) {
    ben.page().navigate(at("/events/" + eventId + "/requests"));
    seen(ben.text("Your lasers, our watches"));
    ben.looksRightLightAndDark("ben-requests");
    ben.button("Accept: Ada Lorenz").click();
    seen(ben.text("Now: the first time both are free"));
    ben.looksRightLightAndDark("ben-accept");
    losesTheSlotOfHisChoice(ben);
    lastFreeTime(ben).check();
    ben.button("Accept and book").click();
    Locator booked = ben.page().getByRole(AriaRole.DIALOG);
    Locator sign = tableSignIn(booked);
    seen(sign);
    ben.looksRight("ben-booked");
    String table = sign.innerText().replaceAll("\\D+", "");
    ben.button("Done").click();
    return table;
  }

  /** He looks at the times while somebody else books him. */
  private static void losesTheSlotOfHisChoice(Screen ben) {
    ben.page().getByLabel("Choose a time").check();
    lastFreeTime(ben).check();
    ben.looksRight("ben-chooses");
    fair.takesTheLastSlotOfBen(opened);
    ben.button("Accept and book").click();
    seen(ben.text("This time is no longer free"));
    seen(ben.text("Nothing is lost: choose another time."));
    ben.looksRightLightAndDark("ben-slot-taken");
  }

  private static Locator lastFreeTime(Screen screen) {
    Page.GetByRoleOptions named = new Page.GetByRoleOptions().setName("Free for both of you");
    return screen.page().getByRole(AriaRole.RADIOGROUP, named).getByRole(AriaRole.RADIO).last();
  }

  /** When and at which table the agenda says that one meets this person. */
  private static String meetingIn(Screen screen, String name) {
    Locator item =
        screen
            .page()
            .locator("li[data-kind=MEETING]")
            .filter(new Locator.FilterOptions().setHasText(name));
    seen(item);
    String table = tableSignIn(item).innerText().replaceAll("\\D+", "");
    return item.locator("time").first().getAttribute("datetime") + " table " + table;
  }

  /** Not whatever else speaks of tables, or of the timetable. */
  private static Locator tableSignIn(Locator place) {
    return place.getByText("Table", new Locator.GetByTextOptions().setExact(true)).locator("..");
  }

  private static void looksAround(Screen clara) {
    clara.link("Organise").click();
    seen(clara.link(TITLE));
    clara.looksRight("clara-events");
    clara.page().navigate(at("/organise/" + eventId));
    seen(clara.heading(TITLE));
    clara.looksRight("clara-setup");
    clara.link("Participants").click();
    seen(clara.text("Ben Favre"));
    clara.looksRight("clara-participants");
    clara.link("Requests").click();
    seen(clara.heading("Meeting requests"));
    seen(clara.text("Mila Hofer"));
    clara.looksRight("clara-requests");
  }

  private static void publishes(Screen clara) {
    clara.button("Publish").click();
    seen(clara.heading("Publish this timetable?"));
    clara.looksRight("clara-publish");
    clara.button("Publish").last().click();
    seen(clara.button("Take back"));
    clara.looksRight("clara-published");
  }

  private static void losesATable(Screen clara) {
    clara.linkNamed("Repair").click();
    seen(clara.heading("Repair on the day"));
    clara.looksRightLightAndDark("clara-repair");
    clara.page().getByLabel("A table cannot be used").check();
    chooses(clara, "Which table", "Table 1");
    chooses(clara, "From this slot on", ":");
    clara.looksRight("clara-repair-told");
    clara.button("See what would move").click();
    seen(clara.heading("Table 1 cannot be used from"));
    seen(clara.text("Fewer is impossible: proven."));
    clara.looksRightLightAndDark("clara-repair-proposal");
    clara.button("Apply").click();
    seen(clara.heading("Apply this repair?"));
    clara.button("Apply").last().click();
    seen(clara.text("The repair is in the agendas."));
    clara.looksRight("clara-repair-done");
    clara.linkNamed("Tables").click();
    seen(clara.heading("Tables by slot"));
    clara.looksRightLightAndDark("clara-occupancy-repaired");
    clara.page().goBack();
    clara.button("The table can be used again").click();
    seen(clara.heading("Open it again?"));
    clara.button("The table can be used again").last().click();
    seen(clara.text("Open again"));
    clara.looksRight("clara-repair-reopened");
  }

  /** The first of those that are offered for these words. */
  private static void chooses(Screen screen, String label, String words) {
    Locator field = screen.page().getByLabel(label).first();
    field.fill(words);
    screen.page().getByRole(AriaRole.OPTION).locator("visible=true").first().click();
  }

  private static Screen loggedIn(Screen screen, String person) {
    screen.logIn(system.gateway(), person, system.password());
    screen.looksRight(person + "-start");
    return screen;
  }

  private static String at(String path) {
    return system.gateway() + path;
  }
}
