package eu.cordee.systemtest;

import static eu.cordee.systemtest.Screen.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A study as people see it: Clara begins it, Ada and Ben review past projects without seeing each
 * other's marks, and a recommendation becomes public whose evidence anybody can walk down.
 */
@Order(7)
class StudyJourneyTest {

  private static final String TITLE = "What helps small firms abroad";
  private static final String PILOT = "A shared test line";
  private static final String FAIR = "A roadshow";
  private static final String STATEMENT = "Fund pilots that firms of two regions share.";
  private static final String PROJECTS =
      """
      reference;title;nuts;startYear;endYear;instruments
      P1;%s;AT33;2010;2012;PILOT
      P2;%s;AT33;2009;2011;EVENT
      """
          .formatted(PILOT, FAIR);

  private static Chromium chromium;
  private static SystemUnderTest system;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    system = SystemUnderTest.find();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void pastProjectsBecomeARecommendationThatAnybodyCanCheck() {
    // Given a study with two projects and two reviewers
    Screen clara = loggedIn(chromium.desk(), "clara");
    beginsTheStudy(clara);
    String study = clara.page().url();
    String door = invites(clara);
    Screen ada = joins(chromium.phone(), "ada", door);
    Screen ben = joins(chromium.desk(), "ben", door);
    importsProjects(clara, study);
    // When both review, each alone
    reviews(ada, study, PILOT, "4 –");
    seen(ada.text("Not in yet"));
    reviews(ada, study, FAIR, "1 –");
    reviews(ben, study, PILOT, "3 –");
    seen(ben.heading("Settle differing marks"));
    settles(ben);
    reviews(ben, study, FAIR, "1 –");
    // Then what they say becomes an order, and a recommendation that stands on it
    ranks(clara, study);
    String recommendation = recommends(clara, study);
    endorses(ada, recommendation, "Endorse for the partners");
    endorses(ben, recommendation, "Approve from outside");
    endorses(clara, recommendation, "Publish");
    Screen anybody = chromium.phone();
    walksDown(anybody, recommendation);
    clara.close();
    ada.close();
    ben.close();
    anybody.close();
  }

  private static void beginsTheStudy(Screen clara) {
    clara.page().navigate(at("/studies"));
    clara.button("Begin a study").click();
    labelled(clara, "Title").fill(TITLE);
    labelled(clara, "Question").fill("Which instruments help?");
    clara.page().getByLabel("Everybody may read it").check();
    clara.page().getByRole(AriaRole.SEARCHBOX, role("Search for a region")).fill("Tirol");
    clara.page().getByLabel("Tirol (AT33)").check();
    clara.looksRight("study-new");
    clara.button("Save").click();
    seen(clara.heading(TITLE));
    clara.looksRightLightAndDark("study");
  }

  /** Clara may publish herself; who reviews comes by an address. */
  private static String invites(Screen clara) {
    clara.button("Change roles").first().click();
    clara.page().getByLabel("Publication").first().check();
    clara.button("Save").click();
    Locator invitation = clara.page().getByRole(AriaRole.GROUP, role("They come as"));
    invitation.getByLabel("Outside expert").check();
    clara.button("Make an address").click();
    Locator address = clara.page().getByRole(AriaRole.TEXTBOX, role("Works until"));
    seen(address);
    return address.inputValue();
  }

  private static Screen joins(Screen screen, String person, String door) {
    loggedIn(screen, person);
    screen.page().navigate(door);
    screen.looksRight("study-join");
    screen.button("I agree").click();
    seen(screen.heading(TITLE));
    return screen;
  }

  private static void importsProjects(Screen clara, String study) {
    clara.page().navigate(study + "/projects");
    clara.button("Import projects").click();
    labelled(clara, "Or paste the lines here").fill(PROJECTS);
    clara.looksRight("study-import");
    clara.button("Import 2").click();
    seen(clara.heading(PILOT));
    clara.button("Give reviewers to 2 projects").click();
    seen(clara.text("0 of 2 reviews"));
    clara.looksRightLightAndDark("study-projects");
  }

  private static void reviews(Screen reviewer, String study, String project, String mark) {
    reviewer.page().navigate(study + "/projects");
    reviewer.link(project).click();
    seen(reviewer.heading("Your review"));
    for (String criterion : new String[] {"Effectiveness", "Sustainability", "Transferability"}) {
      reviewer
          .page()
          .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(criterion))
          .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(mark))
          .check();
    }
    reviewer.looksRight("study-review");
    reviewer.button("Hand in").click();
    seen(reviewer.text("In since"));
  }

  private static void settles(Screen ben) {
    labelled(ben, "Why").fill("We counted the firms again.");
    ben.looksRight("study-reconcile");
    ben.button("Settle").last().click();
    seen(ben.text("We counted the firms again."));
  }

  private static void ranks(Screen clara, String study) {
    clara.page().navigate(study + "/rankings");
    clara.button("Make a ranking").click();
    clara.button("Rank what is there now").click();
    seen(clara.heading("The order"));
    clara.looksRightLightAndDark("study-ranking");
  }

  private static String recommends(Screen clara, String study) {
    clara.page().navigate(study + "/recommendations");
    clara.button("Draft a recommendation").click();
    labelled(clara, "Title").fill("Pilots first");
    labelled(clara, "What is to be done").fill(STATEMENT);
    labelled(clara, "Who is to do it").fill("European Commission");
    clara.page().getByLabel("Ranking – Ranking 1").check();
    clara.looksRight("study-recommend");
    clara.button("Save").click();
    clara.button("Submit for review").click();
    seen(clara.text("With a partner"));
    return clara.page().url();
  }

  private static void endorses(Screen by, String recommendation, String step) {
    by.page().navigate(recommendation);
    by.button(step).click();
    seen(by.heading("On record"));
    seen(by.text(step + " ·"));
    by.looksRight("study-recommendation");
  }

  private static void walksDown(Screen anybody, String recommendation) {
    anybody.page().navigate(recommendation);
    seen(anybody.text(STATEMENT));
    seen(anybody.text("Unchanged since"));
    anybody.text("Ranking 1").first().click();
    anybody.looksRightLightAndDark("study-recommendation-public");
    anybody.link("See the ranking and its sources").click();
    seen(anybody.heading("The order"));
    anybody.looksRightLightAndDark("study-ranking-phone");
  }

  private static Page.GetByRoleOptions role(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator labelled(Screen screen, String label) {
    return screen.page().getByRole(AriaRole.TEXTBOX, role(label)).first();
  }

  private static Screen loggedIn(Screen screen, String person) {
    screen.logIn(system.gateway(), person, system.password());
    return screen;
  }

  private static String at(String path) {
    return system.gateway() + path;
  }
}
