package eu.cordee.registry.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

  /** Else a mandate could be read as a part of the statement, under the same fingerprint. */
  @Test
  void noTwoListsOfFieldsAreOneText() {
    String one = Signature.unambiguous("President", "I sign");

    assertThat(one).isEqualTo("9:President,6:I sign");
    assertThat(Signature.unambiguous("President\nI", "sign"))
        .isNotEqualTo(Signature.unambiguous("President", "I\nsign"));
    assertThat(Signature.unambiguous("a,1:b")).isNotEqualTo(Signature.unambiguous("a", "b"));
  }
}
