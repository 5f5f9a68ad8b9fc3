package eu.cordee.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakThemeTest {

  private static final Pattern PICTURE = Pattern.compile("url\\('(?<path>[^']+)'\\)");

  private static final Pattern MESSAGE = Pattern.compile("msg\\(\"([^\"]+)\"\\)");

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
  void saysInEveryLanguageOfTheRealmWhatToDoAboutAForgottenPassword() throws Exception {
    // When
    KeycloakTheme.write(themes);
    Path realm = themes.resolve("realm.json");
    Realm.write(realm, null);
    // Then
    Path login = themes.resolve("cordee/login");
    String footer = Files.readString(login.resolve("footer.ftl"));
    String key = MESSAGE.matcher(footer).results().findFirst().orElseThrow().group(1);
    JsonNode languages = new ObjectMapper().readTree(realm.toFile()).path("supportedLocales");
    assertThat(languages).hasSize(5);
    assertThat(languages)
        .allSatisfy(
            language ->
                assertThat(
                        Files.readAllLines(
                            login.resolve(
                                "messages/messages_" + language.asText() + ".properties")))
                    .anyMatch(line -> line.startsWith(key + "=")));
  }

  @Test
  void isTheOneThatTheRealmAsksFor() throws Exception {
    // When
    Path realm = themes.resolve("realm.json");
    Realm.write(realm, null);
    // Then
    assertThat(Files.readString(realm)).containsPattern("\"loginTheme\"\\s*:\\s*\"cordee\"");
  }
}
