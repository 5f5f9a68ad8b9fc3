package eu.cordee.systemtest;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven headless; none is ever downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
  }

  /** Starts it; where there is none the test is skipped loudly, in CI it fails. */
  static Chromium start() {
    Optional<Path> executable = executable();
    if (executable.isEmpty()) {
      String sentence = "NO CHROMIUM FOUND, THE BROWSER JOURNEY WAS NOT TRIED; looked for " + NAMES;
      System.err.println(sentence);
      if (System.getenv("CI") != null) {
        fail(sentence);
      }
      assumeTrue(false, sentence);
    }
    return new Chromium(executable.orElseThrow());
  }

  private static Optional<Path> executable() {
    String[] directories = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(directories).map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Screen phone() {
    return screen(390, 844, true);
  }

  Screen desk() {
    return screen(1280, 900, false);
  }

  private Screen screen(int width, int height, boolean touch) {
    return new Screen(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setDeviceScaleFactor(touch ? 2 : 1)
                .setLocale("en-GB")));
  }

  /** What is still open belongs to a journey that failed: its last screen tells most. */
  private void keepLastScreens() {
    int number = 0;
    for (BrowserContext context : browser.contexts()) {
      for (Page page : context.pages()) {
        Path picture = Screen.PICTURES.resolve("failed-" + ++number + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture));
      }
    }
  }

  @Override
  public void close() {
    keepLastScreens();
    browser.close();
    playwright.close();
  }
}
