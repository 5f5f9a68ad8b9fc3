package eu.cordee.ranking.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.ranking.RandomBallots;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrefLibTest {

  private static final String HEADING =
      """
      # FILE NAME: 00099-00000001.toi
      # TITLE: An Example: With a Colon
      # DATA TYPE: toi
      # NUMBER ALTERNATIVES: 4
      # NUMBER VOTERS: 8
      # NUMBER UNIQUE ORDERS: 2
      # ALTERNATIVE NAME 1: Voucher
      # ALTERNATIVE NAME 2: Cheque: large
      # ALTERNATIVE NAME 3: Scout
      # ALTERNATIVE NAME 4: Fair
      """;

  @Test
  void readsTiesAndGaps() {
    // Given / When
    Ballots read =
        PrefLibReader.read("example", PrefLibKind.TOI, HEADING + "5: 2,{1, 3},4\n3: {4,1}\n");

    // Then
    assertThat(read.items()).containsExactly("Voucher", "Cheque: large", "Scout", "Fair");
    assertThat(read.voters()).isEqualTo(8);
    assertThat(read.ballots())
        .extracting(Ballot::tiers)
        .containsExactly(List.of(List.of(1), List.of(0, 2), List.of(3)), List.of(List.of(3, 0)));
    assertThat(read.ballots()).extracting(Ballot::line).containsExactly(11, 12);
  }

  @Test
  void namesItemsByTheirNumbersWhereNoneHasAName() {
    Ballots read = PrefLibReader.read("plain", PrefLibKind.SOC, "# NUMBER ALTERNATIVES: 2\n1: 2,1");

    assertThat(read.items()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @EnumSource(PrefLibKind.class)
  void knowsItsKindByTheEndingOfTheName(PrefLibKind kind) {
    assertThat(PrefLibKind.of("a/b." + kind.name())).contains(kind);
    assertThat(PrefLibKind.of("a/b." + kind.name() + ".txt")).isEmpty();
  }

  @Test
  void readsWhatItWrites() {
    Random random = new Random(7);
    for (int time = 0; time < 300; time++) {
      // Given
      Ballots written = ranked(RandomBallots.of(random, 1 + time % 6, 6));

      // When
      Ballots read =
          PrefLibReader.read(
              written.name(), PrefLibWriter.kind(written), PrefLibWriter.write(written));

      // Then
      assertThat(read.items()).isEqualTo(written.items());
      assertThat(read.ballots())
          .extracting(ballot -> ballot.count() + " " + ballot.tiers())
          .isEqualTo(
              written.ballots().stream()
                  .map(ballot -> ballot.count() + " " + ballot.tiers())
                  .toList());
    }
  }

  /** Without ballots that rank nothing, which the format cannot write. */
  private static Ballots ranked(Ballots all) {
    List<Ballot> some = all.ballots().stream().filter(ballot -> ballot.ranked() > 0).toList();
    return new Ballots(
        all.name(), all.items(), some.isEmpty() ? List.of(Ballot.strict(List.of(0), 1)) : some);
  }

  static Stream<Arguments> malformed() {
    String two = "# NUMBER ALTERNATIVES: 2\n";
    return Stream.of(
        Arguments.of(PrefLibKind.SOC, "", 1, "does not say '# NUMBER ALTERNATIVES"),
        Arguments.of(PrefLibKind.SOC, two, 1, "no order"),
        Arguments.of(PrefLibKind.SOC, "1: 1,2", 1, "does not say '# NUMBER ALTERNATIVES"),
        Arguments.of(PrefLibKind.SOC, "2\n1,Ada\n2,Ben\n", 1, "does not say"),
        Arguments.of(PrefLibKind.SOC, two + "1: 1,3", 2, "here is number 3"),
        Arguments.of(PrefLibKind.SOC, two + "1: 1,0", 2, "not '0'"),
        Arguments.of(PrefLibKind.SOC, two + "1: 1,1", 2, "twice in one order"),
        Arguments.of(PrefLibKind.SOC, two + "1: 1", 2, "ranks all 2 alternatives, and here are 1"),
        Arguments.of(PrefLibKind.TOC, two + "1: {1}", 2, "ranks all 2"),
        Arguments.of(PrefLibKind.SOC, two + "1: {1,2}", 2, "has no ties"),
        Arguments.of(PrefLibKind.SOI, two + "1: 1\n\n1: {1,2}", 4, "has no ties"),
        Arguments.of(PrefLibKind.TOC, two + "1: {1,2", 2, "brace is not closed"),
        Arguments.of(PrefLibKind.TOC, two + "1: {1}{2}", 2, "comma is missing"),
        Arguments.of(PrefLibKind.TOC, two + "1: 1}2", 2, "not '1}2'"),
        Arguments.of(PrefLibKind.TOC, two + "1: {},1", 2, "not ''"),
        Arguments.of(PrefLibKind.TOI, two + "1:", 2, "not ''"),
        Arguments.of(PrefLibKind.TOI, two + "1: 1,", 2, "not ''"),
        Arguments.of(PrefLibKind.TOI, two + "1: {1},", 2, "not ''"),
        Arguments.of(PrefLibKind.SOC, two + "0: 1,2", 2, "count of an order"),
        Arguments.of(PrefLibKind.SOC, two + "-3: 1,2", 2, "not '-3'"),
        Arguments.of(PrefLibKind.SOC, two + "1.5: 1,2", 2, "not '1.5'"),
        Arguments.of(PrefLibKind.SOC, two + "2000000000000: 1,2", 2, "at most"),
        Arguments.of(PrefLibKind.SOC, two + "99999999999999999999: 1,2", 2, "count of an order"),
        Arguments.of(PrefLibKind.SOC, two + "1 1,2", 2, "COUNT: 2,{1,3},4"),
        Arguments.of(PrefLibKind.SOC, "# NUMBER ALTERNATIVES: many\n1: 1", 1, "not 'many'"),
        Arguments.of(PrefLibKind.SOC, "# NUMBER ALTERNATIVES: 10001\n1: 1", 1, "10000 at most"),
        Arguments.of(PrefLibKind.SOC, two + "# ALTERNATIVE NAME 1: a\n1: 1,2", 1, "2 has no name"),
        Arguments.of(
            PrefLibKind.SOC, "# ALTERNATIVE NAME 3: c\n" + two + "1: 1,2", 1, "here is number 3"),
        Arguments.of(
            PrefLibKind.SOC,
            two + "# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 1: b\n1: 1,2",
            3,
            "named twice"),
        Arguments.of(
            PrefLibKind.SOC,
            two + "# ALTERNATIVE NAME 1: a\n# ALTERNATIVE NAME 2: a\n1: 1,2",
            3,
            "two alternatives are named 'a'"),
        Arguments.of(PrefLibKind.SOC, "# DATA TYPE: toc\n" + two + "1: 1,2", 1, "says 'toc'"),
        Arguments.of(
            PrefLibKind.SOC, two + "# NUMBER VOTERS: 3\n1: 1,2", 2, "to be 3, and it is 1"),
        Arguments.of(
            PrefLibKind.SOC, two + "# NUMBER UNIQUE ORDERS: 2\n1: 1,2", 2, "to be 2, and it is 1"),
        Arguments.of(PrefLibKind.SOC, two + "1: 1,2\n# NUMBER VOTERS: 1", 3, "below the first"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refusesWhatIsMalformedWithLineAndReason(
      PrefLibKind kind, String text, int line, String reason) {
    assertThatThrownBy(() -> PrefLibReader.read("bad", kind, text))
        .hasMessageContaining(reason)
        .asInstanceOf(InstanceOfAssertFactories.type(BallotException.class))
        .extracting(BallotException::line)
        .isEqualTo(line);
  }

  @Test
  void readsTheSameOrderOnTwoLines() {
    Ballots read =
        PrefLibReader.read(
            "twice",
            PrefLibKind.SOC,
            "# NUMBER ALTERNATIVES: 2\n# NUMBER UNIQUE ORDERS: 1\n1: 1,2\n1: 1,2\n");

    assertThat(read.voters()).isEqualTo(2);
  }
}
