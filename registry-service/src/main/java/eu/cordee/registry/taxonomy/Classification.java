package eu.cordee.registry.taxonomy;

import eu.cordee.registry.search.FacetCount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundled list of official codes: each line a code, a tab, a title, in official order. */
final class Classification {

  private final Map<String, Taxon> byCode;
  private final List<Taxon> inOrder;

  private Classification(List<Taxon> inOrder) {
    this.inOrder = inOrder;
    Map<String, Taxon> index = new TreeMap<>();
    inOrder.forEach(taxon -> index.put(taxon.code(), taxon));
    this.byCode = Collections.unmodifiableMap(index);
  }

  static Classification read(String resource) {
    try (InputStream stream = Classification.class.getResourceAsStream(resource);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8))) {
      return new Classification(lines.lines().map(Classification::parse).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Taxon parse(String line) {
    int tab = line.indexOf('\t');
    return new Taxon(line.substring(0, tab), line.substring(tab + 1));
  }

  boolean has(String code) {
    return byCode.containsKey(code);
  }

  List<Taxon> inOrder() {
    return inOrder;
  }

  /**
   * Codes that begin with the text, and titles that contain every word of it, in official order.
   */
  Stream<Taxon> search(String text) {
    List<String> words =
        Stream.of(plain(text).split("\\s+", -1)).filter(word -> !word.isEmpty()).toList();
    return inOrder.stream()
        .filter(taxon -> plain(taxon.code()).startsWith(plain(text)) || hasAll(taxon, words));
  }

  /** The same, with what has the words in another list of the same codes. */
  Stream<Taxon> search(String text, Classification alsoIn) {
    Set<String> found =
        Stream.concat(search(text), alsoIn.search(text))
            .map(Taxon::code)
            .collect(Collectors.toSet());
    return inOrder.stream().filter(taxon -> found.contains(taxon.code()));
  }

  List<FacetCount> named(List<FacetCount> counts) {
    return counts.stream()
        .map(one -> new FacetCount(one.value(), title(one.value()), one.count()))
        .toList();
  }

  String title(String code) {
    Taxon taxon = byCode.get(code);
    return taxon == null ? code : taxon.title();
  }

  private static boolean hasAll(Taxon taxon, List<String> words) {
    String title = plain(taxon.title());
    return words.stream().allMatch(title::contains);
  }

  private static String plain(String text) {
    String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD);
    return apart
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .mapToObj(Character::toString)
        .collect(Collectors.joining())
        .replace('’', '\'')
        .replace("ß", "ss")
        .toLowerCase(Locale.ROOT);
  }
}
