package eu.cordee.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakThemeTest {

  private static final Pattern PICTURE = Pattern.compile("url\\('(?<path>[^']+)'\\)");

  private static final Pattern MESSAGE = Pattern.compile("msg\\(\"([^\"]+)\"\\)");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

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
  void mailsSayTheSameInEveryLanguageOfTheRealm() throws Exception {
    // When
    KeycloakTheme.write(themes);
    // Then
    Path mails = themes.resolve("cordee/email/messages");
    Map<String, String> english = mailWords(mails, "en");
    assertThat(english)
        .containsKeys("passwordResetSubject", "passwordResetBody", "passwordResetBodyHtml");
    for (String language : List.of("de", "fr", "it", "sl")) {
      Map<String, String> words = mailWords(mails, language);
      assertThat(words.keySet()).isEqualTo(english.keySet());
      assertThat(words)
          .allSatisfy(
              (key, text) ->
                  assertThat(placeholders(text))
                      .as(language + " " + key)
                      .isEqualTo(placeholders(english.get(key))));
      assertThat(words.values()).doesNotContainAnyElementsOf(english.values());
    }
  }

  private static Map<String, String> mailWords(Path mails, String language) throws IOException {
    Properties words = new Properties();
    try (BufferedReader file =
        Files.newBufferedReader(mails.resolve("messages_" + language + ".properties"))) {
      words.load(file);
    }
    return words.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, words::getProperty));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void isTheOneThatTheRealmAsksFor() throws Exception {
    // When
    Path realm = themes.resolve("realm.json");
    Realm.write(realm, null);
    // Then
    assertThat(Files.readString(realm))
        .containsPattern("\"loginTheme\"\\s*:\\s*\"cordee\"")
        .containsPattern("\"emailTheme\"\\s*:\\s*\"cordee\"");
  }
}
