package eu.cordee.gateway.notice.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client's own catalogues: a notice says the same in a mail as on a screen. */
public final class MailWords {

  private static final String FALLBACK = "en";
  private static final Pattern TAG = Pattern.compile("[a-z]{2}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Optional<MailWords>> READ = new ConcurrentHashMap<>();

  private final String language;
  private final Locale locale;
  private final JsonNode texts;

  private MailWords(String language, Locale locale, JsonNode texts) {
    this.language = language;
    this.locale = locale;
    this.texts = texts;
  }

  /** Of a language, or English where there is no such catalogue. */
  public static MailWords of(String wanted) {
    String tag = wanted.length() > 2 ? wanted.substring(0, 2) : wanted;
    return catalogue(TAG.matcher(tag).matches() ? tag : FALLBACK)
        .or(() -> catalogue(FALLBACK))
        .orElseThrow();
  }

  String language() {
    return language;
  }

  /** For dates. */
  Locale locale() {
    return locale;
  }

  /** A text with its placeholders filled; what is not known is left empty. */
  String say(String key, Map<String, String> values) {
    JsonNode text = texts;
    for (String step : key.split("\\.", -1)) {
      text = text.path(step);
    }
    if (!text.isTextual()) {
      throw new IllegalStateException("the catalogue " + language + " has no " + key);
    }
    return PLACEHOLDER
        .matcher(text.textValue())
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }

  String say(String key) {
    return say(key, Map.of());
  }

  private static Optional<MailWords> catalogue(String tag) {
    return READ.computeIfAbsent(tag, MailWords::read);
  }

  private static Optional<MailWords> read(String tag) {
    return file(tag, "texts")
        .map(
            texts ->
                new MailWords(
                    tag,
                    Locale.forLanguageTag(
                        file(tag, "language").orElseThrow().path("locale").asText(tag)),
                    texts));
  }

  private static Optional<JsonNode> file(String tag, String name) {
    try (InputStream file =
        MailWords.class.getResourceAsStream("/i18n/" + tag + "/" + name + ".json")) {
      return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
