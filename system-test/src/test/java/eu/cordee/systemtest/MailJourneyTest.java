package eu.cordee.systemtest;

import static eu.cordee.systemtest.Screen.seen;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * From a click of one to a mail of the other, and from the mail's link back to the click: what
 * people are told reaches them outside of the system, and so does a new password.
 */
@Order(8)
class MailJourneyTest {

  private static final String TITLE = "Fair by Mail";

  private static Chromium chromium;
  private static SystemUnderTest system;
  private static SmallFair.Opened opened;

  @BeforeAll
  static void openTheFair() {
    chromium = Chromium.start();
    system = SystemUnderTest.find();
    opened = new SmallFair(system.partner(), TITLE).open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void whoIsAskedFindsAMailAndAcceptsFromItsLinkAfterLoggingIn() {
    // Given
    Screen ada = chromium.phone();
    ada.logIn(system.gateway(), "ada", system.password());
    ada.page().navigate(at("/people"));
    ada.link("Ben Favre").click();
    ada.button("Ask for a meeting").click();
    ada.page().getByLabel("Message").fill("By mail, please");
    // When
    ada.button("Send request").click();
    seen(ada.text("Your request is sent."));
    // Then
    JsonNode mail = system.mailbox().await("ben@example.org", opened.id());
    // Who logged in before this fair imported her by her address is not introduced to its
    // organiser.
    assertThat(mail.path("text").asText())
        .containsPattern("(Ada Lorenz|Somebody) asks you for a meeting")
        .contains("/unsubscribe/")
        .doesNotContain("By mail, please");
    Screen ben = chromium.phone();
    ben.page().navigate(system.mailbox().pathOf(mail));
    ben.looksRightLightAndDark("mailbox-mail");
    looksRight(ben, mail, "mail-asked");
    ben.page().navigate(LocalMailbox.linkIn(mail, "/requests"));
    ben.link("Log in").first().click();
    ben.page().locator("#username").fill("ben");
    ben.page().locator("#password").fill(system.password());
    synchronized (SystemUnderTest.class) {
      ben.page().locator("#kc-login").click();
      ben.page().waitForURL(at("/requests"));
    }
    seen(ben.link("Notices"));
    ben.button("Accept: Ada Lorenz").click();
    ben.button("Accept and book").click();
    seen(ben.button("Done"));
    JsonNode booked = system.mailbox().await("ben@example.org", opened.id(), "Your meeting with");
    assertThat(system.mailbox().source(booked)).contains("text/calendar; method=REQUEST");
    ada.close();
    ben.close();
  }

  @Test
  void whatClaraAnnouncesIsInEverybodysInboxAndMail() {
    // Given
    Screen clara = chromium.desk();
    clara.logIn(system.gateway(), "clara", system.password());
    clara.page().navigate(system.gateway() + "/organise/" + opened.id() + "/announcements");
    clara.page().getByLabel("Subject").fill("The bus leaves at six");
    clara.page().getByLabel("Text").fill("It waits in front of hall B.");
    seen(clara.text("Ada Lorenz"));
    clara.looksRightLightAndDark("announcement");
    // When
    clara.button("Send").click();
    clara.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
    // Then
    seen(clara.text("The announcement is sent"));
    JsonNode mail = system.mailbox().await("ada@example.org", "The bus leaves at six");
    assertThat(mail.path("text").asText()).contains("It waits in front of hall B.");
    looksRight(clara, mail, "mail-announced");
    Screen ada = chromium.phone();
    ada.logIn(system.gateway(), "ada", system.password());
    ada.page().navigate(system.gateway() + "/notices");
    seen(ada.text("It waits in front of hall B."));
    ada.looksRightLightAndDark("notice-announced");
    ada.close();
    clara.close();
  }

  @Test
  void whoForgotThePasswordChoosesAnotherByMail() {
    // Given
    new Logins(LivingSystem.running()).add("vera", List.of());
    String another = "another-" + System.nanoTime();
    Screen vera = chromium.phone();
    vera.page().navigate(system.gateway() + "/login");
    vera.link("Forgot Password?").click();
    vera.page().locator("#username").fill("vera");
    vera.looksRight("forgotten-password");
    // When
    vera.page().locator("[type=submit]").click();
    seen(vera.text("You should receive an email shortly"));
    JsonNode mail = system.mailbox().await("vera@example.org", "new password");
    looksRight(vera, mail, "mail-password");
    vera.page().navigate(LocalMailbox.linkIn(mail, "login-actions"));
    vera.page().locator("#password-new").fill(another);
    vera.page().locator("#password-confirm").fill(another);
    vera.page().locator("[type=submit]").click();
    // Then
    vera.page().waitForURL(system.gateway() + "/**");
    vera.close();
    Screen elsewhere = chromium.phone();
    elsewhere.logIn(system.gateway(), "vera", another);
    elsewhere.close();
  }

  /** Not where the mailbox shows it: no script runs there, and so none can look. */
  private static void looksRight(Screen screen, JsonNode mail, String name) {
    screen.page().setContent(system.mailbox().html(mail));
    screen.looksRightLightAndDark(name);
  }

  private static String at(String path) {
    return system.gateway() + "/events/" + opened.id() + path;
  }
}
