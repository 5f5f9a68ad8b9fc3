package eu.cordee.launcher.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Keycloak's login pages and mails with the face of the web client: a theme of colours, a logo and
 * some words.
 */
final class KeycloakTheme {

  /** What the realm file calls it. */
  static final String NAME = "cordee";

  private static final List<String> FILES =
      List.of(
          "email/theme.properties",
          "email/html/template.ftl",
          "email/messages/messages_de.properties",
          "email/messages/messages_en.properties",
          "email/messages/messages_fr.properties",
          "email/messages/messages_it.properties",
          "email/messages/messages_sl.properties",
          "login/theme.properties",
          "login/footer.ftl",
          "login/messages/messages_de.properties",
          "login/messages/messages_en.properties",
          "login/messages/messages_fr.properties",
          "login/messages/messages_it.properties",
          "login/messages/messages_sl.properties",
          "login/resources/css/cordee.css",
          "login/resources/img/logo.svg",
          "login/resources/img/ridge.svg");

  private KeycloakTheme() {}

  /** Puts it among the themes of one Keycloak. */
  static void write(Path themes) throws IOException {
    for (String name : FILES) {
      Path target = themes.resolve(NAME).resolve(name);
      Files.createDirectories(target.getParent());
      try (InputStream file =
          Objects.requireNonNull(KeycloakTheme.class.getResourceAsStream("theme/" + name), name)) {
        Files.copy(file, target);
      }
    }
  }
}
