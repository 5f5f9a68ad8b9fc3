package eu.cordee.registry.taxonomy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** A language in which the official titles are bundled. */
public enum Tongue {
  ENGLISH("en"),
  GERMAN("de"),
  FRENCH("fr"),
  ITALIAN("it"),
  SLOVENIAN("sl");

  private static final List<String> TAGS = Arrays.stream(values()).map(Tongue::tag).toList();

  private final String tag;

  Tongue(String tag) {
    this.tag = tag;
  }

  String tag() {
    return tag;
  }

  /** The first that a reader wishes ({@code Accept-Language}), else English. */
  static Tongue of(@Nullable String acceptLanguage) {
    String wished = acceptLanguage == null ? null : Locale.lookupTag(ranges(acceptLanguage), TAGS);
    return wished == null ? ENGLISH : values()[TAGS.indexOf(wished)];
  }

  /** A header that nobody understands is no reason to refuse a list. */
  private static List<LanguageRange> ranges(String acceptLanguage) {
    try {
      return LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException notUnderstood) {
      return List.of();
    }
  }
}
