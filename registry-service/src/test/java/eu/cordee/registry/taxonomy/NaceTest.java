package eu.cordee.registry.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NaceTest {

  @Test
  void isAsLongAsTheRegulation() {
    Map<Integer, Long> byLength =
        Nace.search("")
            .collect(Collectors.groupingBy(t -> t.code().length(), Collectors.counting()));
    assertThat(byLength).isEqualTo(Map.of(1, 21L, 2, 88L, 4, 272L, 5, 615L));
  }

  @Test
  void everyCodeHasItsAncestors() {
    assertThat(Nace.search(""))
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
    assertThat(Nace.search("26.5"))
        .extracting(Taxon::code)
        .containsExactly("26.5", "26.51", "26.52");
    assertThat(Nace.search("Clocks manufacture")).extracting(Taxon::code).contains("26.52");
  }
}
