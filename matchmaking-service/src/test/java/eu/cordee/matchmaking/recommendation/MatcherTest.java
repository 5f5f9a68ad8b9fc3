package eu.cordee.matchmaking.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.matchmaking.recommendation.Reason.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whom to meet: what each seeks against what the other offers, never against what they seek, too.
 */
class MatcherTest {

  private static final Candidate ME = candidate(1, Set.of("optics"), Set.of("coating"));

  @Test
  void onlyWhatIsSoughtHereAndOfferedThereCounts() {
    // Given
    Candidate alike = candidate(2, Set.of("optics"), Set.of("coating"));
    Candidate complement = candidate(3, Set.of("coating"), Set.of("optics"));
    // When
    List<Match> best = best(alike, complement);
    // Then
    assertThat(best).extracting(Match::candidate).containsExactly(complement);
    assertThat(best.getFirst().score()).isCloseTo(0.88, within(1e-9));
  }

  @Test
  void eachReasonNamesTheTermsOfItsDirection() {
    // When
    Match match = best(candidate(2, Set.of("coating"), Set.of("optics"))).getFirst();
    // Then
    assertThat(match.reasons())
        .containsExactly(
            new Reason(Kind.THEY_OFFER_WHAT_YOU_SEEK, List.of("coating")),
            new Reason(Kind.YOU_OFFER_WHAT_THEY_SEEK, List.of("optics")));
  }

  @Test
  void oneSidedInterestSaysWhoseItIsAndRanksLow() {
    // Given
    Candidate supplier = candidate(2, Set.of("coating"), Set.of());
    Candidate customer = candidate(3, Set.of(), Set.of("optics"));
    // When
    List<Match> best = best(supplier, customer);
    // Then
    assertThat(best).allSatisfy(match -> assertThat(match.score()).isCloseTo(0.09, within(1e-9)));
    assertThat(best)
        .flatExtracting(Match::reasons)
        .extracting(Reason::kind)
        .containsExactly(Kind.THEY_OFFER_WHAT_YOU_SEEK, Kind.YOU_OFFER_WHAT_THEY_SEEK);
  }

  @Test
  void aRareTermCountsMore() {
    // Given
    Candidate me = candidate(1, Set.of(), Set.of("coating", "robots"));
    Candidate common = candidate(2, Set.of("robots"), Set.of());
    Candidate alsoCommon = candidate(3, Set.of("robots"), Set.of());
    Candidate rare = candidate(4, Set.of("coating"), Set.of());
    // When
    List<Match> best = new Matcher(List.of(me, common, alsoCommon, rare)).best(me, 10);
    // Then
    assertThat(best).extracting(Match::candidate).containsExactly(rare, common, alsoCommon);
  }

  @Test
  void sectorAndLanguageAddALittleButALanguageAloneIsNoReason() {
    // Given
    Candidate me =
        talks(candidate(1, Set.of("optics"), Set.of("coating")), List.of("26.70"), Set.of("fr"));
    Candidate supplier =
        talks(candidate(2, Set.of("coating"), Set.of()), List.of("26.70"), Set.of("fr"));
    Candidate neighbour = talks(candidate(3, Set.of(), Set.of()), List.of("26.70"), Set.of("fr"));
    Candidate speaker = talks(candidate(4, Set.of(), Set.of()), List.of(), Set.of("fr"));
    // When
    List<Match> best = new Matcher(List.of(me, supplier, neighbour, speaker)).best(me, 10);
    // Then
    assertThat(best).extracting(Match::candidate).containsExactly(supplier, neighbour);
    assertThat(best.get(0).score()).isCloseTo(0.09 + 0.08 + 0.04, within(1e-9));
    assertThat(best.get(1).score()).isCloseTo(0.08, within(1e-9));
  }

  @Test
  void nobodyMeetsThemselvesOrColleagues() {
    // Given
    Candidate colleague =
        of(ME.organisationId(), candidate(2, Set.of("coating"), Set.of("optics")));
    Candidate alone = of(null, candidate(3, Set.of("coating"), Set.of("optics")));
    // When / Then
    assertThat(best(colleague, alone)).extracting(Match::candidate).containsExactly(alone);
  }

  @Test
  void equalScoresAreOrderedByParticipantAndCut() {
    // Given
    Candidate first = candidate(2, Set.of("coating"), Set.of());
    Candidate second = candidate(3, Set.of("coating"), Set.of());
    // When
    List<Match> best = new Matcher(List.of(ME, second, first)).best(ME, 1);
    // Then
    assertThat(best).extracting(Match::candidate).containsExactly(first);
  }

  private static List<Match> best(Candidate one, Candidate other) {
    return new Matcher(List.of(ME, one, other)).best(ME, 10);
  }

  private static List<Match> best(Candidate one) {
    return new Matcher(List.of(ME, one)).best(ME, 10);
  }

  private static Candidate candidate(int number, Set<String> offers, Set<String> seeks) {
    UUID id = new UUID(0, number);
    return new Candidate(id, id, id, "Company", "CH", "", offers, seeks, List.of(), Set.of());
  }

  private static Candidate talks(Candidate who, List<String> nace, Set<String> languages) {
    return new Candidate(
        who.participantId(),
        who.personId(),
        who.organisationId(),
        who.organisationName(),
        who.country(),
        who.headline(),
        who.offers(),
        who.seeks(),
        nace,
        languages);
  }

  private static Candidate of(@org.jspecify.annotations.Nullable UUID organisation, Candidate who) {
    return new Candidate(
        who.participantId(),
        who.personId(),
        organisation,
        who.organisationName(),
        who.country(),
        who.headline(),
        who.offers(),
        who.seeks(),
        who.nace(),
        who.languages());
  }
}
