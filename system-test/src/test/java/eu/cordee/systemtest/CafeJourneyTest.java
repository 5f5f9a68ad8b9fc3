package eu.cordee.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.cordee.systemtest.Screen.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A whole café as people see it, with 24 of them and three rounds: Clara makes it at her desk, Ada
 * walks it with her phone, Ben hosts a table where the network comes and goes.
 */
@Order(5)
class CafeJourneyTest {

  private static final String DAY = "AlpCafé on Trust";
  private static final String CAFE = "Trust across borders";
  private static final String BRIEFING = "Let everybody speak once before anybody speaks twice.";
  private static final String IDEA = "A shared pilot line builds trust faster than any charter.";
  private static final String DOUBT = "Who pays for the second year of a pilot?";
  private static final String ADA_SAYS = "We trust people, not logos.";
  private static final String CHART = "Our flip chart";
  private static final String FINDING = "Trust grows by doing something small together.";

  private static Chromium chromium;
  private static SystemUnderTest system;
  private static String eventId;

  @BeforeAll
  static void openTheDay() {
    chromium = Chromium.start();
    system = SystemUnderTest.find();
    eventId = new SmallCafe(system.partner(), DAY).open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void twentyFourPeopleTalkInThreeRoundsAndNothingTheySaidIsLost() throws IOException {
    // Given a café with everybody in it and a published plan
    Screen clara = loggedIn(chromium.desk(), "clara");
    makesTheCafe(clara);
    seatsEverybody(clara);
    wishesThatAdaAndBenMeet(clara);
    plansAndPublishes(clara);
    printsBadges(clara);
    Screen ada = entersTheCafe("ada");
    readsHerWay(ada);
    Screen ben = entersTheCafe("ben");
    seen(ben.text(BRIEFING));
    ben.looksRight("cafe-host-before");
    // When it runs, with a host whose network goes away
    opensTheBigScreen(clara);
    begins(clara, 1);
    clara.looksRightLightAndDark("cafe-screen-running");
    seen(ada.text("Round 1 of 3"));
    ada.looksRightLightAndDark("cafe-route-now");
    writes(ada, "Comment", ADA_SAYS);
    takesAPhoto(ada);
    harvestsOffline(ben);
    movesOn(clara);
    clara.looksRight("cafe-screen-moving");
    seen(ada.text("Please move on. Round 2 begins soon."));
    begins(clara, 2);
    comesBackOnline(ben);
    namesAHost(clara, "2");
    movesOn(clara);
    begins(clara, 3);
    clara.button("End the café").click();
    seen(clara.text("The café is over"));
    clara.looksRight("cafe-screen-over");
    seen(ada.text("The café is over"));
    // Then every line is on the wall, in the findings and in the report
    seesTheWall(clara);
    clara.looksRight("cafe-wall-desk");
    codesAFinding(clara);
    takesTheReportHome(clara);
    seesTheWall(ada);
    ada.looksRightLightAndDark("cafe-wall");
    clara.close();
    ada.close();
    ben.close();
  }

  private static void makesTheCafe(Screen clara) {
    clara.page().navigate(at("/organise/" + eventId + "/cafes"));
    seen(clara.heading("New café"));
    clara.looksRight("cafe-new");
    labelled(clara, "Title").fill(CAFE);
    labelled(clara, "Questions").fill("What is trust?\nWhat breaks it?\nWhat would we try?");
    clara.button("One table more").click();
    clara.button("One table more").click();
    for (int table = 1; table <= 6; table++) {
      labelled(clara, "Seats " + table).fill("4");
      labelled(clara, "Theme " + table).fill("Theme " + (char) ('@' + table));
    }
    clara.page().getByLabel("Host 1").first().fill("Ben Favre");
    clara.page().getByRole(AriaRole.OPTION).filter(named("Ben Favre")).click();
    labelled(clara, "Briefing 1").fill(BRIEFING);
    seen(clara.text("Seats: 24. Rounds: 3."));
    clara.looksRightLightAndDark("cafe-new-filled");
    clara.button("Make the café").click();
    seen(clara.heading(CAFE));
  }

  private static void seatsEverybody(Screen clara) {
    clara.button("Seat everybody who takes part").click();
    seen(clara.text("24 of 24 seats"));
    // The agendas of all have answered.
    assertThat(clara.text("not answered yet")).hasCount(0);
    clara.looksRight("cafe-desk-guests");
  }

  private static void wishesThatAdaAndBenMeet(Screen clara) {
    turnsTo(clara, "Who sits where");
    finds(clara, "Person", "Ada Lorenz");
    finds(clara, "Other person", "Ben Favre");
    clara.button("Add the wish").click();
    seen(clara.text("for the next plan"));
  }

  private static void turnsTo(Screen screen, String part) {
    screen.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(part)).click();
  }

  private static void finds(Screen screen, String label, String name) {
    screen.page().getByLabel(label, exactly()).first().fill(name);
    screen.page().getByRole(AriaRole.OPTION).filter(named(name)).click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void plansAndPublishes(Screen clara) {
    clara.button("Make a seating plan").click();
    seen(clara.heading("Nobody meets anybody twice"));
    seen(clara.page().getByText("kept", new Page.GetByTextOptions().setExact(true)));
    clara.looksRightLightAndDark("cafe-plan");
    clara.button("Publish").click();
    seen(clara.heading("Run the café"));
  }

  private static void printsBadges(Screen clara) throws IOException {
    Download badges = clara.page().waitForDownload(() -> clara.button("Print badges").click());
    assertThat(text(badges)).startsWith("%PDF-");
  }

  private static Screen entersTheCafe(String person) {
    Screen screen = loggedIn(chromium.phone(), person);
    screen.page().navigate(at("/events/" + eventId));
    screen.link(CAFE).click();
    seen(screen.heading(CAFE));
    return screen;
  }

  private static void readsHerWay(Screen ada) {
    Locator way = ada.page().getByLabel("My way through the café").getByRole(AriaRole.LISTITEM);
    assertThat(way).hasCount(3);
    ada.looksRightLightAndDark("cafe-route");
    ada.page().evaluate("window.neverReloaded = true");
  }

  private static void takesAPhoto(Screen ada) throws IOException {
    ByteArrayOutputStream chart = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", chart);
    labelled(ada, "In one or two sentences").fill(CHART);
    ada.page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("chart.png", "image/png", chart.toByteArray()));
    seen(photoIn(ada));
  }

  /** Shown once it has reached the server and come back. */
  private static Locator photoIn(Screen screen) {
    return screen.page().getByAltText(CHART);
  }

  private static void opensTheBigScreen(Screen clara) {
    clara.link("Big screen").click();
    clara.page().waitForURL("**/screen");
    seen(clara.text("Begins soon"));
    clara.looksRight("cafe-screen-before");
  }

  private static void begins(Screen clara, int round) {
    clara.button("Begin round " + round).click();
    seen(clara.text("Round " + round + " of 3"));
  }

  private static void movesOn(Screen clara) {
    clara.button("Move now").click();
    seen(clara.text("Please move on."));
  }

  /** Somebody who sits there now stays, and whoever looks at the big screen sees it go on. */
  private static void namesAHost(Screen clara, String table) {
    clara.page().goBack();
    turnsTo(clara, "Late changes");
    clara.text("Hosts of the tables").click();
    clara.page().getByLabel("Host of table " + table, exactly()).first().click();
    clara.page().getByRole(AriaRole.OPTION).first().click();
    clara.button("What would it cost?").click();
    seen(clara.text("would change"));
    clara.looksRight("cafe-new-host");
    clara.button("Change the seats").click();
    seen(clara.text("The seats are changed"));
    clara.link("Big screen").click();
  }

  private static void harvestsOffline(Screen ben) {
    seen(ben.heading("What the table says"));
    ben.page().context().setOffline(true);
    writes(ben, "Key idea", IDEA);
    writes(ben, "Question", DOUBT);
    seen(ben.text("2 contributions are waiting on this device for a network."));
    vote(ben, IDEA).click();
    assertThat(vote(ben, IDEA)).hasText("1");
    ben.looksRightLightAndDark("cafe-harvest-offline");
  }

  private static void comesBackOnline(Screen ben) {
    ben.page().context().setOffline(false);
    assertThat(ben.text("on this device for a network.")).hasCount(0);
    seen(ben.text("Round 2 of 3"));
    ben.looksRight("cafe-harvest-online");
  }

  private static void writes(Screen screen, String kind, String words) {
    screen
        .page()
        .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("What it is"))
        .first()
        .selectOption(new SelectOption().setLabel(kind));
    labelled(screen, "In one or two sentences").fill(words);
    screen.button("Write down").click();
    assertThat(labelled(screen, "In one or two sentences")).hasValue("");
  }

  private static void seesTheWall(Screen screen) {
    String cafe = screen.page().url().replaceAll("(/cafes/[^/]+).*", "$1");
    screen.page().navigate(cafe + "/wall");
    seen(screen.text(IDEA));
    seen(screen.text(DOUBT));
    seen(screen.text(ADA_SAYS));
    assertThat(vote(screen, IDEA)).hasText("1");
    seen(photoIn(screen));
  }

  private static Locator vote(Screen screen, String words) {
    return screen
        .page()
        .getByRole(AriaRole.LISTITEM)
        .filter(named(words))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("vote"));
  }

  private static void codesAFinding(Screen clara) {
    String cafe = clara.page().url().replaceAll("/wall$", "");
    clara.page().navigate(cafe + "/findings");
    seen(clara.text(IDEA));
    chooses(clara, IDEA);
    labelled(clara, "Statement").fill(FINDING);
    clara.button("Write it from 1 contribution").click();
    seen(clara.heading(FINDING));
    chooses(clara, DOUBT);
    clara.button("1 contribution disagrees").click();
    seen(clara.text("Who disagrees"));
    clara.looksRightLightAndDark("cafe-findings");
    clara.button("Publish").click();
    seen(clara.text("Published"));
    clara.looksRight("cafe-findings-published");
  }

  private static void chooses(Screen clara, String words) {
    clara
        .page()
        .getByLabel("What the table says")
        .getByRole(AriaRole.LISTITEM)
        .filter(named(words))
        .getByRole(AriaRole.BUTTON)
        .click();
  }

  private static void takesTheReportHome(Screen clara) throws IOException {
    clara.page().navigate(clara.page().url().replaceAll("/findings$", ""));
    Download table = clara.page().waitForDownload(() -> clara.link("Report (CSV)").click());
    assertThat(text(table)).contains(FINDING, IDEA, DOUBT, ADA_SAYS);
    Download pages = clara.page().waitForDownload(() -> clara.link("Report (PDF)").click());
    assertThat(text(pages)).startsWith("%PDF-");
    clara.looksRightLightAndDark("cafe-desk-over");
  }

  private static Locator labelled(Screen screen, String label) {
    return screen
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
        .first();
  }

  private static Locator.FilterOptions named(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static String text(Download download) throws IOException {
    // Broken characters of a PDF do not matter here.
    return new String(Files.readAllBytes(download.path()), StandardCharsets.UTF_8);
  }

  private static Screen loggedIn(Screen screen, String person) {
    screen.logIn(system.gateway(), person, system.password());
    return screen;
  }

  private static String at(String path) {
    return system.gateway() + path;
  }
}
