package eu.cordee.registry.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NaceTest {

  @Test
  void isAsLongAsTheRegulation() {
    Map<Integer, Long> byLength =
        all().collect(Collectors.groupingBy(t -> t.code().length(), Collectors.counting()));
    assertThat(byLength).isEqualTo(Map.of(1, 21L, 2, 88L, 4, 272L, 5, 615L));
  }

  @Test
  void everyCodeHasItsAncestors() {
    assertThat(all())
        .allSatisfy(
            taxon -> assertThat(Nace.withAncestors(List.of(taxon.code()))).allMatch(Nace::has));
  }

  @Test
  void aClassLiesInItsGroupDivisionAndSection() {
    assertThat(Nace.withAncestors(List.of("26.51"))).containsExactly("C", "26", "26.5", "26.51");
  }

  @Test
  void commonAncestorsCountOnce() {
    assertThat(Nace.withAncestors(List.of("26.51", "26.52", "C")))
        .containsExactly("C", "26", "26.5", "26.51", "26.52");
  }

  @Test
  void knowsOnlyOfficialCodes() {
    assertThat(List.of("C", "26", "26.5", "26.52")).allMatch(Nace::has);
    assertThat(List.of("", "V", "34", "26.9", "26.53", "26.5.2", "2652")).noneMatch(Nace::has);
  }

  @Test
  void isFoundByCodeAndByWordsInAnyOrder() {
    assertThat(Nace.search("26.5", Tongue.ENGLISH))
        .extracting(Taxon::code)
        .containsExactly("26.5", "26.51", "26.52");
    assertThat(Nace.search("Clocks manufacture", Tongue.ENGLISH))
        .extracting(Taxon::code)
        .contains("26.52");
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeIsEntitledInEveryLanguageAndInOfficialOrder(Tongue tongue) {
    assertThat(Nace.search("", tongue))
        .extracting(Taxon::code)
        .containsExactlyElementsOf(all().map(Taxon::code).toList());
    assertThat(Nace.search("", tongue)).extracting(Taxon::title).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void noLanguageIsEnglishInDisguise(Tongue tongue) {
    Set<String> english = all().map(Taxon::title).collect(Collectors.toSet());
    // Construction, Aquaculture: words that are the same in French.
    assertThat(Nace.search("", tongue).map(Taxon::title).filter(english::contains))
        .hasSizeLessThan(4);
  }

  @ParameterizedTest
  @CsvSource({
    "GERMAN, herstellung uhren, Herstellung von Uhren",
    "FRENCH, horlogerie, Horlogerie",
    "ITALIAN, orologi fabbricazione, Fabbricazione di orologi",
    "SLOVENIAN, proizvodnja ur, Proizvodnja ur",
    "FRENCH, watches manufacture, Horlogerie"
  })
  void isFoundAndEntitledInTheReadersLanguageAndFoundInEnglish(
      Tongue tongue, String words, String title) {
    assertThat(Nace.search(words, tongue)).contains(new Taxon("26.52", title));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "null, ENGLISH",
        "'', ENGLISH",
        "de-CH, GERMAN",
        "'nl, fr-FR;q=0.7, en;q=0.3', FRENCH",
        "'en;q=0.1, sl', SLOVENIAN",
        "'ja', ENGLISH",
        "';;q=x', ENGLISH",
        "'*', ENGLISH"
      },
      nullValues = "null")
  void theFirstKnownLanguageThatAReaderWishesIsSpoken(String header, Tongue tongue) {
    assertThat(Tongue.of(header)).isEqualTo(tongue);
  }

  private static Stream<Taxon> all() {
    return Nace.search("", Tongue.ENGLISH);
  }
}
