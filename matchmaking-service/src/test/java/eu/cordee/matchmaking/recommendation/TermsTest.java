package eu.cordee.matchmaking.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void comparesKeywordsWholeAndByTheirWords() {
    assertThat(Terms.of(List.of("Clean room"), List.of("looking for a métrology partner")))
        .isEqualTo(Set.of("clean room", "clean", "room", "metrology"));
  }

  @Test
  void doesNotSayTheWordsOfATermAgain() {
    assertThat(Terms.withoutParts(List.of("clean room", "clean", "room", "metrology")))
        .containsExactly("clean room", "metrology");
  }
}
