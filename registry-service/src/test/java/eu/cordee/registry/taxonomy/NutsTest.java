package eu.cordee.registry.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NutsTest {

  @Test
  void everyRegionLiesInABundledOne() {
    assertThat(Nuts.search(""))
        .filteredOn(taxon -> taxon.code().length() > 2)
        .isNotEmpty()
        .extracting(taxon -> taxon.code().substring(0, taxon.code().length() - 1))
        .allMatch(Nuts::has);
  }

  @Test
  void knowsTheRegionsOfTheStory() {
    assertThat(List.of("CH02", "DE13", "FRC2", "FRK2", "ITC1", "AT33", "SI04")).allMatch(Nuts::has);
    assertThat(List.of("", "CH99", "XX", "frc2")).noneMatch(Nuts::has);
  }

  @Test
  void writesSomeCountriesOtherwiseThanIso() {
    assertThat(Nuts.liesIn("EL", "GR")).isTrue();
    assertThat(Nuts.liesIn("UK", "GB")).isTrue();
    assertThat(Nuts.liesIn("FRC2", "FR")).isTrue();
    assertThat(Nuts.liesIn("FRC2", "CH")).isFalse();
  }

  @Test
  void isFoundWithoutAccents() {
    assertThat(Nuts.search("franche comte")).extracting(Taxon::code).containsExactly("FRC", "FRC2");
  }
}
