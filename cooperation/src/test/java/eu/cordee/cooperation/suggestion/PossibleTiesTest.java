package eu.cordee.cooperation.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.cooperation.network.Network;
import eu.cordee.cooperation.network.Tie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who should be tied, and why. */
class PossibleTiesTest {

  @Test
  void theWeightsAddUpToOne() {
    double sum = 0;
    for (Term term : Term.values()) {
      sum += term.weight();
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  /** The research's example: a third of one's needs and all of the other's make a half. */
  @Test
  void whatEachGivesTheOtherCountsAsTheHarmonicMean() {
    // Given: all words are equally rare.
    PossiblePartner one = candidate(Set.of("laser"), Set.of("optics", "coating", "robots"));
    PossiblePartner other = candidate(Set.of("optics"), Set.of("laser"));
    PossiblePartner third = candidate(Set.of("coating", "robots"), Set.of());
    // When
    PossibleTie tie = among(one, other, third).between(0, 1);
    // Then
    WeighedTerm reason = tie.reasons().getFirst();
    assertThat(reason.term()).isEqualTo(Term.COMPLEMENT);
    assertThat(reason.value()).isCloseTo(0.5, within(1e-12));
    assertThat(reason.words()).containsExactly("laser");
    assertThat(reason.back()).containsExactly("optics");
  }

  @Test
  void whoOnlyTakesIsNoComplement() {
    PossiblePartner one = candidate(Set.of("laser"), Set.of());
    PossiblePartner other = candidate(Set.of(), Set.of("laser"));
    assertThat(among(one, other).between(0, 1).reasons()).isEmpty();
  }

  @Test
  void aRareWordInCommonCountsMoreThanOneThatAllSay() {
    // Given
    PossiblePartner rare = technologies("precision", "gyroscopes");
    PossiblePartner rareToo = technologies("precision", "gyroscopes", "watches");
    PossiblePartner common = technologies("precision", "moulds", "watches");
    PossiblePartner others = technologies("precision", "moulds");
    PossibleTies ties = among(rare, rareToo, common, others);
    // When / Then
    assertThat(ties.of(0, 5)).first().returns(1, PossibleTie::other);
    assertThat(ties.between(0, 1).reasons().getFirst().words())
        .containsExactly("gyroscopes", "precision");
  }

  @Test
  void whoIsTiedAlreadyIsNotSuggestedAndCommonPartnersAreNamed() {
    // Given: 0 and 1 are both tied to 2.
    List<PossiblePartner> same = List.of(technologies("x"), technologies("x"), technologies("x"));
    Network network = Network.of(3, List.of(new Tie(0, 2), new Tie(1, 2)));
    // When
    List<PossibleTie> found = new PossibleTies(same, network).of(0, 5);
    // Then
    assertThat(found).singleElement().returns(1, PossibleTie::other);
    assertThat(found.getFirst().reasons())
        .filteredOn(reason -> reason.term() == Term.COMMON_PARTNER)
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.value()).isEqualTo(0.5);
              assertThat(reason.words()).containsExactly("2");
            });
  }

  @Test
  void aRegionsGapIsWhatLiesNearToItsOwnSectors() {
    // Given: where 26 is, 28 is; 1 is somewhere else.
    PossiblePartner lacks28 = sectors("26");
    PossiblePartner has28 = sectors("26", "28");
    PossiblePartner far = sectors("1", "2");
    PossibleTies ties = among(lacks28, has28, has28, far);
    // When / Then
    assertThat(ties.between(0, 1).reasons())
        .singleElement()
        .returns(Term.REGION_GAP, WeighedTerm::term)
        .returns(List.of("28"), WeighedTerm::words);
    assertThat(ties.between(0, 3).reasons()).isEmpty();
  }

  @Test
  void theScoreIsTheSumOfItsReasons() {
    PossiblePartner one = new PossiblePartner(Set.of("a"), Set.of("b"), Set.of("t"), Set.of("26"));
    PossiblePartner other =
        new PossiblePartner(Set.of("b"), Set.of("a"), Set.of("t"), Set.of("26", "28"));
    PossibleTie tie = among(one, other).between(0, 1);
    assertThat(tie.reasons()).hasSize(3);
    assertThat(tie.reasons().stream().mapToDouble(WeighedTerm::points).sum())
        .isCloseTo(tie.score(), within(1e-12));
  }

  private static PossibleTies among(PossiblePartner... candidates) {
    return new PossibleTies(List.of(candidates), Network.of(candidates.length, List.of()));
  }

  private static PossiblePartner candidate(Set<String> offers, Set<String> seeks) {
    return new PossiblePartner(offers, seeks, Set.of(), Set.of());
  }

  private static PossiblePartner technologies(String... words) {
    return new PossiblePartner(Set.of(), Set.of(), Set.of(words), Set.of());
  }

  private static PossiblePartner sectors(String... codes) {
    return new PossiblePartner(Set.of(), Set.of(), Set.of(), Set.of(codes));
  }
}
