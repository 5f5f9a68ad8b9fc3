package eu.cordee.ranking.dissent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.pairwise.Fraction;
import java.util.List;
import org.junit.jupiter.api.Test;

class DissentTest {

  private static final List<Integer> ABC = List.of(0, 1, 2);

  @Test
  void countsPairsTheOtherWayRound() {
    assertThat(distance("1 cba")).isEqualTo(Fraction.of(3));
    assertThat(distance("1 a(bc)")).isEqualTo(Fraction.of(1, 2));
    assertThat(distance("1 ca")).isEqualTo(Fraction.of(1));
    assertThat(distance("1 b")).isEqualTo(Fraction.ZERO);
  }

  @Test
  void findsKendallsConcordance() {
    // Given: four judges of ten projects whose sums of ranks deviate by 1048
    Ballots judges =
        KnownBallots.of(
            "abcdefghij", "1 dcbjgaiehf", "1 dgcbjaefhi", "1 dgcijaebfh", "1 gdjcieafbh");

    // When
    Concordance concordance = Concordance.of(judges.ballots(), 10).orElseThrow();

    // Then
    assertThat(concordance.deviations()).isEqualTo(1048, within(1e-9));
    assertThat(concordance.w()).isEqualTo(0.7939, within(0.00005));
    assertThat(concordance.chiSquare()).isEqualTo(28.58, within(0.005));
    assertThat(concordance.judges()).isEqualTo(4);
  }

  @Test
  void correctsConcordanceForTies() {
    // Given: ranks (1,2,3,4), (1.5,1.5,3,4) and (1,3,2,4); one more leaves an item out
    Ballots judges = KnownBallots.of("abcd", "1 abcd", "1 (ab)cd", "1 acbd", "1 dc");

    // When / Then
    assertThat(Concordance.of(judges.ballots(), 4).orElseThrow().w())
        .isEqualTo(25.0 / 29, within(1e-12));
  }

  @Test
  void aBallotGivenThreeTimesIsThreeJudges() {
    Ballots counted = KnownBallots.of("abcd", "3 (ab)cd", "1 dbca");
    Ballots each = KnownBallots.of("abcd", "1 (ab)cd", "1 (ab)cd", "1 (ab)cd", "1 dbca");

    assertThat(Concordance.of(counted.ballots(), 4)).isEqualTo(Concordance.of(each.ballots(), 4));
  }

  @Test
  void hasNoConcordanceWithoutJudgesWhoDistinguish() {
    assertThat(Concordance.of(KnownBallots.of("abc", "1 (abc)").ballots(), 3)).isEmpty();
    assertThat(Concordance.of(KnownBallots.of("abc", "1 ab").ballots(), 3)).isEmpty();
  }

  @Test
  void namesThePairsThatAGroupSeesTheOtherWayRound() {
    // Given: firms want c before b, two of three of those who compare them
    List<Integer> cba = List.of(2, 1, 0);
    Ballots ballots =
        new Ballots(
            "survey",
            List.of("a", "b", "c"),
            List.of(
                ballot(List.of(0, 2, 1), 2, "firms"),
                ballot(List.of(0, 1, 2), 1, "firms"),
                ballot(List.of(0, 1, 2), 9, "states"),
                ballot(cba, 5, "")));

    // When
    List<GroupDissent> groups = GroupDissent.of(List.of(ballots), ABC, Ballot::group);

    // Then
    assertThat(groups)
        .containsExactly(
            new GroupDissent(
                "firms",
                3,
                List.of(0, 2, 1),
                1,
                List.of(new GroupDissent.Opposed(1, 2, Fraction.of(2, 3)))),
            new GroupDissent("states", 9, ABC, 0, List.of()));
  }

  @Test
  void aGroupThatIsUndecidedDoesNotDissent() {
    Ballots ballots =
        new Ballots(
            "survey",
            List.of("a", "b"),
            List.of(ballot(List.of(0, 1), 1, "x"), ballot(List.of(1, 0), 1, "x")));

    GroupDissent undecided =
        GroupDissent.of(List.of(ballots), List.of(1, 0), Ballot::group).getFirst();

    assertThat(undecided.distance()).isZero();
    assertThat(undecided.opposed()).isEmpty();
  }

  private static Ballot ballot(List<Integer> order, long count, String group) {
    return new Ballot(order.stream().map(List::of).toList(), count, group, "", 1);
  }

  private static Fraction distance(String ballot) {
    return Distance.between(KnownBallots.of("abc", ballot).ballots().getFirst(), ABC);
  }
}
