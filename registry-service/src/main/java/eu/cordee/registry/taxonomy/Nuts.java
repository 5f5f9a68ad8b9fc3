package eu.cordee.registry.taxonomy;

import eu.cordee.registry.search.FacetCount;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Regions: NUTS 2021 (Delegated Regulation (EU) 2019/1755) and Eurostat's statistical regions of
 * EFTA countries, levels 0 to 2 for the Alpine countries and their neighbours, level 0 elsewhere. A
 * code begins with the codes of the regions around it.
 */
public final class Nuts {

  private static final Classification CODES = Classification.read("/taxonomy/nuts.tsv");

  /** Where NUTS writes a country otherwise than ISO 3166. */
  private static final Map<String, String> COUNTRY_IN_NUTS = Map.of("GR", "EL", "GB", "UK");

  private Nuts() {}

  /** Whether the code is one of the bundled regions. */
  public static boolean has(String code) {
    return CODES.has(code);
  }

  /** Whether the region lies in the country of this ISO 3166-1 alpha-2 code. */
  public static boolean liesIn(String code, String country) {
    return code.startsWith(COUNTRY_IN_NUTS.getOrDefault(country, country));
  }

  /** What the region is called, or the code itself where it is none of them. */
  public static String title(String code) {
    return CODES.title(code);
  }

  /** The same counts, with the titles of the codes. */
  public static List<FacetCount> named(List<FacetCount> counts) {
    return CODES.named(counts);
  }

  static Stream<Taxon> search(String text) {
    return CODES.search(text);
  }
}
