package eu.cordee.registry.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Technology keywords as they are kept: lower case, without blanks around, each once. */
public final class Keywords {

  private Keywords() {}

  /** All of them as they are kept. */
  public static List<String> tidy(@Nullable List<String> keywords) {
    return keywords == null ? List.of() : keywords.stream().map(Keywords::tidy).distinct().toList();
  }

  /** One of them as it is kept. */
  public static String tidy(String keyword) {
    return keyword.strip().toLowerCase(Locale.ROOT);
  }
}
