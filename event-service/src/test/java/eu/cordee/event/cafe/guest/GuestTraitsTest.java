package eu.cordee.event.cafe.guest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.organisationcopy.KnownOrganisations.Known;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GuestTraitsTest {

  private static final UUID CLUSTER = UUID.fromString("0197f0c4-0000-7000-8000-000000000001");

  @Test
  void aRegionIsTheFirstLevelOfItsCode() {
    assertThat(GuestTraits.of(new Known("COMPANY", "FR", "FRC22", CLUSTER)))
        .isEqualTo(new GuestTraits("FRC", "COMPANY", CLUSTER.toString(), List.of()));
  }

  @Test
  void aRegionIsTheCountryWhereTheCodeSaysNoMore() {
    assertThat(GuestTraits.of(new Known("COMPANY", "CH", "CH", null)).region()).isEqualTo("CH");
    assertThat(GuestTraits.of(new Known("COMPANY", "CH", "", null)).region()).isEqualTo("CH");
  }

  @Test
  void whoseOrganisationIsInNoClusterHasNone() {
    assertThat(GuestTraits.of(new Known("UNIVERSITY", "IT", "ITC1", null)).cluster()).isEmpty();
  }
}
