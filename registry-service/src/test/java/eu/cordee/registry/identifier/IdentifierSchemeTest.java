package eu.cordee.registry.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are published, and the same with one digit wrong. */
class IdentifierSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "VAT, CHE-123.456.788 MWST, CHE123456788",
    "VAT, DE 136 695 976, DE136695976",
    "VAT, ATU13585627, ATU13585627",
    "VAT, FR 40 303 265 045, FR40303265045",
    "VAT, it 00743110157, IT00743110157",
    "VAT, SI 5022 3054, SI50223054",
    "VAT, ESX1234567X, ESX1234567X",
    "VAT, EL123456789, EL123456789",
    "EUID, dek1101r.hrb116737, DEK1101R.HRB116737",
    "ROR, https://ror.org/02s376052, 02s376052",
    "PIC, 999 997 930, 999997930",
    "LEI, 506700GE1G29325QX363, 506700GE1G29325QX363",
  })
  void knowsANumberHoweverItIsWritten(IdentifierScheme scheme, String written, String kept) {
    // When
    String tidied = scheme.tidy(written);
    // Then
    assertThat(tidied).isEqualTo(kept);
    assertThat(scheme.canBe(tidied)).isTrue();
    assertThat(new Identifier(scheme, written).text()).isEqualTo(scheme + ":" + kept);
    assertThat(Identifier.of(scheme + ":" + kept)).isEqualTo(new Identifier(scheme, kept));
  }

  @ParameterizedTest
  @CsvSource({
    "VAT, CHE123456789",
    "VAT, CHE12345678",
    "VAT, DE136695978",
    "VAT, ATU13585626",
    "VAT, FR41303265045",
    "VAT, FR40303265046",
    "VAT, IT00743110158",
    "VAT, SI50223055",
    "VAT, SI02230540",
    "VAT, QQ123456789",
    "EUID, DEK1101R",
    "ROR, 02s376053",
    "ROR, 12s376052",
    "PIC, 99999793",
    "LEI, 506700GE1G29325QX364",
    "LEI, 506700GE1G29325QX36",
  })
  void refusesANumberWithAWrongDigit(IdentifierScheme scheme, String written) {
    assertThat(scheme.canBe(scheme.tidy(written))).isFalse();
  }

  /** No single digit can be wrong without notice, wherever one stands. */
  @ParameterizedTest
  @CsvSource({
    "VAT, CHE123456788, 3",
    "VAT, DE136695976, 2",
    "VAT, ATU13585627, 3",
    "VAT, IT00743110157, 2",
    "LEI, 506700GE1G29325QX363, 0",
    "ROR, 02s376052, 7",
  })
  void noticesEveryWrongDigit(IdentifierScheme scheme, String number, int from) {
    for (int at = from; at < number.length(); at++) {
      if (!Character.isDigit(number.charAt(at))) {
        continue;
      }
      for (char other = '0'; other <= '9'; other++) {
        String changed = number.substring(0, at) + other + number.substring(at + 1);
        assertThat(scheme.canBe(changed)).as(changed).isEqualTo(changed.equals(number));
      }
    }
  }
}
