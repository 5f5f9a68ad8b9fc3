package eu.cordee.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** One person's browser: finds things as people do, and looks closely at every screen. */
final class Screen {

  static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa");
  private static final double PATIENCE_MILLIS = 30_000;

  /** Fading things have the wrong contrast for a moment. */
  private static final String AT_REST =
      """
      () => document.getAnimations().every(one => one.playState !== 'running'
          || one.effect.getComputedTiming().iterations === Infinity)
      """;

  private final BrowserContext context;
  private final Page page;

  /** All of them are told at the end: one run shows everything that is wrong. */
  private final List<String> violations = new ArrayList<>();

  Screen(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Through the landing page and Keycloak's own page to the list of events. */
  void logIn(URI gateway, String person, String password) {
    page.navigate(gateway.toString());
    looksRight(person + "-landing");
    link("Log in").first().click();
    page.locator("#username").fill(person);
    page.locator("#password").fill(password);
    looksRight(person + "-login");
    // Keycloak refuses who logs in twice at the same moment, as an attacker would.
    synchronized (SystemUnderTest.class) {
      page.locator("#kc-login").click();
      page.waitForURL(gateway + "/events");
    }
    seen(heading("Events"));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** Named so and no longer: "Tables", not "Timetables". */
  Locator linkNamed(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  Locator text(String words) {
    return page.getByText(words);
  }

  static void seen(Locator locator) {
    assertThat(locator.first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
  }

  /** Keeps a picture of the screen and notes every accessibility rule that is broken on it. */
  void looksRight(String name) {
    page.waitForFunction(AT_REST);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    for (Rule rule : axe().analyze().getViolations()) {
      violations.add(name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
    }
  }

  /** In one page: nothing here is framed, so that no second one has to gather what frames found. */
  private AxeBuilder axe() {
    return new AxeBuilder(page).withTags(RULES).setLegacyMode(true);
  }

  /** The same by day and by night. */
  void looksRightLightAndDark(String name) {
    looksRight(name);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    looksRight(name + "-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  /** Puts the device away; no accessibility rule was broken on any of its screens. */
  void close() {
    context.close();
    Assertions.assertThat(violations).as("accessibility violations").isEmpty();
  }
}
