package eu.cordee.registry.taxonomy;

import eu.cordee.registry.search.FacetCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Sectors: NACE Rev. 2, all 21 sections, 88 divisions, 272 groups and 615 classes (Regulation (EC)
 * No 1893/2006, Annex I), with the titles that Eurostat publishes in each language.
 */
public final class Nace {

  private static final Classification CODES = Classification.read("/taxonomy/nace.tsv");
  private static final Map<Tongue, Classification> TITLES = titles();
  private static final Map<String, String> SECTION_OF_DIVISION = sections();

  private Nace() {}

  /** Whether the code is one of a section ({@code C}), division, group or class. */
  public static boolean has(String code) {
    return CODES.has(code);
  }

  /**
   * The codes with everything above them, each once: {@code 26.51} gives {@code C}, {@code 26},
   * {@code 26.5}, {@code 26.51}.
   */
  public static List<String> withAncestors(Collection<String> codes) {
    return codes.stream().flatMap(Nace::path).distinct().toList();
  }

  /** The same counts, with the titles of the codes in a language. */
  public static List<FacetCount> named(List<FacetCount> counts, Tongue tongue) {
    return titlesIn(tongue).named(counts);
  }

  /** What a code stands for; the code itself where it is none. */
  public static String title(String code) {
    return CODES.title(code);
  }

  /** Found by words of its title in the language or in English; entitled in the language. */
  static Stream<Taxon> search(String text, Tongue tongue) {
    return titlesIn(tongue).search(text, CODES);
  }

  private static Classification titlesIn(Tongue tongue) {
    return Objects.requireNonNull(TITLES.get(tongue));
  }

  private static Map<Tongue, Classification> titles() {
    Map<Tongue, Classification> titles = new EnumMap<>(Tongue.class);
    for (Tongue tongue : Tongue.values()) {
      titles.put(
          tongue,
          tongue == Tongue.ENGLISH
              ? CODES
              : Classification.read("/taxonomy/nace." + tongue.tag() + ".tsv"));
    }
    return titles;
  }

  private static Stream<String> path(String code) {
    List<String> path = new ArrayList<>();
    if (code.length() >= 2) {
      path.add(SECTION_OF_DIVISION.get(code.substring(0, 2)));
      path.add(code.substring(0, 2));
    }
    if (code.length() == 5) {
      path.add(code.substring(0, 4));
    }
    path.add(code);
    return path.stream();
  }

  /** A division does not show its section; the list's order does. */
  private static Map<String, String> sections() {
    Map<String, String> sections = new HashMap<>();
    String section = "";
    for (Taxon taxon : CODES.inOrder()) {
      switch (taxon.code().length()) {
        case 1 -> section = taxon.code();
        case 2 -> sections.put(taxon.code(), section);
        default -> {
          // Groups and classes begin with their division.
        }
      }
    }
    return Map.copyOf(sections);
  }
}
