package eu.cordee.gateway.notice.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of one mail, and how they stand in it: as plain text, and as HTML in the look of the
 * product, readable without pictures, light and dark.
 *
 * @param action what the button says, that leads to {@code target}
 * @param why why they get it
 * @param end what the link says that ends such mails
 */
record LetterText(
    String language,
    String subject,
    String greeting,
    List<LetterLine> lines,
    String action,
    URI target,
    String why,
    String end,
    URI unsubscribe) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String PAGE = template("letter");
  private static final String ITEM = template("line");

  String plain() {
    String told =
        lines.stream()
            .map(line -> plain(line) + (lines.size() == 1 ? "" : "\n  " + line.link()))
            .collect(Collectors.joining("\n\n"));
    return "%s\n\n%s\n\n%s:\n%s\n\n-- \n%s\n%s:\n%s\n"
        .formatted(greeting, told, action, target, why, end, unsubscribe);
  }

  String html() {
    String told =
        lines.stream()
            .map(
                line ->
                    filled(
                        ITEM,
                        Map.of(
                            "sentence", escaped(line.sentence()),
                            "text", html(line.text()),
                            "link", escaped(line.link().toString()))))
            .collect(Collectors.joining());
    return filled(
        PAGE,
        Map.of(
            "language", language,
            "subject", escaped(subject),
            "greeting", escaped(greeting),
            "lines", told,
            "action", escaped(action),
            "target", escaped(target.toString()),
            "why", escaped(why),
            "end", escaped(end),
            "unsubscribe", escaped(unsubscribe.toString())));
  }

  private static String plain(LetterLine line) {
    return line.text() == null ? line.sentence() : line.sentence() + "\n\n" + line.text();
  }

  /** Paragraphs and lines as they were written. */
  private static String html(@Nullable String text) {
    return text == null
        ? ""
        : "<div style=\"margin:8px 0 0;white-space:pre-line\">" + escaped(text) + "</div>";
  }

  private static String filled(String template, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String template(String name) {
    try (InputStream file =
        Objects.requireNonNull(
            LetterText.class.getResourceAsStream("/mail/" + name + ".html"), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
