package eu.cordee.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Known answers of FIPS 180-4, and of {@code printf é | sha256sum}. */
class Sha256Test {

  @Test
  void textsAreReadAsUtf8() {
    assertThat(Sha256.hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Sha256.hex("é"))
        .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
  }

  @Test
  void partsAreTheWhole() {
    var digest = Sha256.digest();
    digest.update((byte) 'a');
    digest.update((byte) 'b');
    digest.update((byte) 'c');

    assertThat(digest.digest())
        .isEqualTo(Sha256.of("abc"))
        .isEqualTo(Sha256.of(new byte[] {97, 98, 99}));
    assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(Sha256.hex("abc"));
  }
}
