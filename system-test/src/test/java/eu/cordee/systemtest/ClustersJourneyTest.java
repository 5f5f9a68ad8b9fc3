package eu.cordee.systemtest;

import static eu.cordee.systemtest.Screen.seen;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * "Clusters clustered" as people see it: Clara's sector group maps eleven clusters that nothing
 * ties, invites them, and holds a workshop; four managers decide, sign, and the field is less
 * fragmented than before. Nobody touches the API once the fair stands.
 */
@Order(7)
class ClustersJourneyTest {

  private static final String DECISION = "We form an alliance of the four of us.";

  private static Chromium chromium;
  private static SystemUnderTest system;
  private static SmallField field;
  private static String word;
  private static List<String> clusters;

  private final Map<String, Screen> managers = new HashMap<>();

  @BeforeAll
  static void openTheFair() {
    chromium = Chromium.start();
    system = SystemUnderTest.find();
    word = "Edelweiss" + (100_000 + new Random().nextInt(900_000));
    field = new SmallField(system.partner(), word);
    clusters = field.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void elevenClustersBecomeEightPartsByFourSignatures() {
    // Given a group that follows eleven clusters, and a map on which nothing ties them
    Screen clara = loggedIn(chromium.desk(), "clara");
    beginsAGroup(clara);
    String group = clara.page().url();
    readsTheMap(clara, group, "100%", "11 parts");
    // When it invites them, and a manager finds a partner and answers
    String campaign = invites(clara, group);
    for (String one : SmallField.MANAGERS) {
      managers.put(one, loggedIn(chromium.phone(), one));
    }
    Screen dario = managers.get("dario");
    findsAPartner(dario);
    answers(dario, campaign);
    // And the workshop decides
    String workshop = holdsTheWorkshop(clara, group);
    decides(clara);
    supportTheDecision(workshop);
    String alliance = writesTheLetter(dario, workshop);
    for (int number = 0; number < SmallField.MANAGERS.size(); number++) {
      signs(managers.get(SmallField.MANAGERS.get(number)), alliance, field.name(number));
    }
    // Then the field hangs together more than before
    seen(dario.text("Signed by all"));
    dario.looksRightLightAndDark("clusters-signed");
    readsTheMap(clara, group, "89%", "8 parts");
    clara.looksRightLightAndDark("clusters-map-after");
    clara.close();
    managers.values().forEach(Screen::close);
  }

  private static void beginsAGroup(Screen clara) {
    clara.page().navigate(at("/sector-groups"));
    clara.button("Begin a sector group").click();
    field(clara, "Name").fill("Group of " + word);
    clara.page().getByRole(AriaRole.SEARCHBOX).fill(word);
    for (int number = 0; number < clusters.size(); number++) {
      clara.page().getByLabel(field.name(number), exactly()).check();
    }
    clara.button("Save").click();
    seen(clara.heading("Group of " + word));
    clara.looksRightLightAndDark("clusters-group");
  }

  private static void readsTheMap(Screen clara, String group, String fragmentation, String parts) {
    clara.page().navigate(group);
    clara.link("Figures of this map").click();
    seen(clara.heading("Fragmentation"));
    seen(clara.page().getByText(fragmentation, new Page.GetByTextOptions().setExact(true)));
    seen(clara.text(parts));
  }

  private static String invites(Screen clara, String group) {
    clara.page().navigate(group);
    clara.button("Invite clusters").click();
    choosesTheFair(clara);
    field(clara, "Title").fill("Come with us");
    field(clara, "What their managers read").fill("A programme of our own.");
    clara.page().getByLabel("Last day to answer").fill(inDays(20));
    clara.button("Invite").last().click();
    seen(clara.heading("Come with us"));
    clara.looksRight("clusters-campaign");
    return clara.page().url();
  }

  private static void choosesTheFair(Screen clara) {
    seen(clara.page().getByLabel("Events"));
    clara.page().getByLabel("Events").selectOption(new SelectOption().setLabel(field.fair()));
  }

  private static void findsAPartner(Screen dario) {
    dario.page().navigate(at("/clusters/" + clusters.getFirst()));
    seen(dario.heading("Where cooperation is likely"));
    seen(dario.link(field.name(1)));
    dario.looksRight("clusters-suggestion");
  }

  private static void answers(Screen dario, String campaign) {
    dario.page().navigate(at("/desk"));
    dario.link("Come with us").first().click();
    dario.page().waitForURL(campaign);
    dario.page().getByLabel("How many come").fill("4");
    dario.button("We come").click();
    seen(dario.text("Your answer is there."));
    dario.looksRightLightAndDark("clusters-answer");
  }

  private static String holdsTheWorkshop(Screen clara, String group) {
    clara.page().navigate(group);
    clara.button("Call clusters together").click();
    choosesTheFair(clara);
    field(clara, "Title").fill("Workshop of " + word);
    clara.page().getByLabel(Pattern.compile("^Day")).fill(inDays(30));
    field(clara, "Item 1").fill("What we could do together");
    clara.looksRightLightAndDark("clusters-new-workshop");
    clara.button("Save").click();
    seen(clara.heading("Workshop of " + word));
    return clara.page().url();
  }

  private static void decides(Screen clara) {
    field(clara, "What was decided").fill(DECISION);
    clara.button("Put on record").click();
    seen(clara.text("No cluster supports it yet"));
    clara.looksRightLightAndDark("clusters-decision");
  }

  private void supportTheDecision(String workshop) {
    for (int number = 0; number < SmallField.MANAGERS.size(); number++) {
      Screen manager = managers.get(SmallField.MANAGERS.get(number));
      manager.page().navigate(workshop);
      manager.button(field.name(number) + " supports it").click();
      seen(manager.button(field.name(number) + " no longer supports it"));
    }
  }

  private static String writesTheLetter(Screen dario, String workshop) {
    dario.page().navigate(workshop);
    dario.button("To a letter of intent").click();
    field(dario, "Name").fill("Alliance of " + word);
    dario.looksRightLightAndDark("clusters-letter");
    dario.button("Propose an agreement").click();
    seen(dario.heading("Alliance of " + word));
    seen(dario.text("Agreed on").first());
    return dario.page().url();
  }

  private static void signs(Screen manager, String alliance, String cluster) {
    manager.page().navigate(alliance);
    seen(manager.heading("Sign for " + cluster));
    field(manager, "By what right").fill("President");
    manager.page().getByRole(AriaRole.CHECKBOX).check();
    manager.looksRight("clusters-sign-" + cluster.charAt(cluster.length() - 1));
    Locator sign = manager.page().getByRole(AriaRole.BUTTON, named("^Sign$"));
    sign.click();
    seen(manager.text("You have signed."));
  }

  /** What is needed has a mark in its label that nobody is read. */
  private static Locator field(Screen screen, String label) {
    return screen
        .page()
        .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private static Page.GetByRoleOptions named(String pattern) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static String inDays(int days) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
  }

  private static Screen loggedIn(Screen screen, String person) {
    screen.logIn(system.gateway(), person, system.password());
    return screen;
  }

  private static String at(String path) {
    return system.gateway() + path;
  }
}
