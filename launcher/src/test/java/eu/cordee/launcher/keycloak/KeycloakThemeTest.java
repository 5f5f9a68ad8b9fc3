package eu.cordee.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakThemeTest {

  private static final Pattern PICTURE = Pattern.compile("url\\('(?<path>[^']+)'\\)");

  @TempDir private Path themes;

  @Test
  void bringsEveryPictureItsStyleNames() throws Exception {
    // When
    KeycloakTheme.write(themes);
    // Then
    Path style = themes.resolve("cordee/login/resources/css/cordee.css");
    List<String> pictures =
        PICTURE
            .matcher(Files.readString(style))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(pictures)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(style.resolveSibling(path).normalize()).exists());
  }

  @Test
  void isTheOneThatTheRealmAsksFor() throws Exception {
    // When
    Path realm = themes.resolve("realm.json");
    Realm.write(realm, false);
    // Then
    assertThat(Files.readString(realm)).containsPattern("\"loginTheme\"\\s*:\\s*\"cordee\"");
  }
}
