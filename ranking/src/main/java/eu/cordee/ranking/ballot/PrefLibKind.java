package eu.cordee.ranking.ballot;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of orders that <a href="https://preflib.github.io/PrefLib-Jekyll/format">PrefLib</a>
 * has.
 */
public enum PrefLibKind {
  /** Strict orders of all items. */
  SOC(true, true),
  /** Strict orders of some items. */
  SOI(true, false),
  /** Orders of all items, with ties. */
  TOC(false, true),
  /** Orders of some items, with ties. */
  TOI(false, false);

  private final boolean strict;
  private final boolean complete;

  PrefLibKind(boolean strict, boolean complete) {
    this.strict = strict;
    this.complete = complete;
  }

  /** Whether no two items may be tied. */
  public boolean strict() {
    return strict;
  }

  /** Whether every item must be ranked. */
  public boolean complete() {
    return complete;
  }

  /** As files and their headings write it: {@code soc}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of a file with this name, if it is one. */
  public static Optional<PrefLibKind> of(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(kind -> lower.endsWith("." + kind.extension())).findFirst();
  }
}
