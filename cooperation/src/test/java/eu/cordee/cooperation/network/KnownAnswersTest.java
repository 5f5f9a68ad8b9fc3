package eu.cordee.cooperation.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the literature, and independent computation, says of small networks. */
class KnownAnswersTest {

  private static final Offset<Double> FOUR_DIGITS = within(0.00005);

  private static final List<String> MICRONORA =
      List.of("CH", "DE", "FR", "FR", "AT", "IT", "DE", "CH", "SI", "IT", "FR");

  @Test
  void theKarateClubHangsTogetherAndIsDividedByItsFactions() {
    Network karate = Known.karate();
    assertThat(karate.ties()).isEqualTo(78);
    Fragmentation fragmentation = Fragmentation.of(karate);
    assertThat(fragmentation.share()).isZero();
    assertThat(fragmentation.byDistance()).isCloseTo(0.5080, FOUR_DIGITS);
    Openness openness = Openness.of(karate, Known.factions());
    assertThat(openness.across()).isEqualTo(10);
    assertThat(openness.balance()).isCloseTo(-0.7436, FOUR_DIGITS);
    assertThat(openness.modularity()).isCloseTo(0.3715, FOUR_DIGITS);
  }

  @Test
  void theKarateClubHasTwoBrokersAndFallsApartWithoutTheFirst() {
    double[] betweenness = Brokers.betweenness(Known.karate());
    assertThat(betweenness[0]).isCloseTo(231.0714, FOUR_DIGITS);
    assertThat(betweenness[33]).isCloseTo(160.5516, FOUR_DIGITS);
    // The place of who has left stays in a network: counted among 33.
    Fragmentation without = Fragmentation.of(withoutTheFirst());
    assertThat(without.components()).containsExactly(27, 5, 1);
    assertThat(without.share()).isCloseTo(0.3163, FOUR_DIGITS);
  }

  private static Network withoutTheFirst() {
    Network karate = Known.karate();
    List<Tie> rest =
        Stream.iterate(1, node -> node + 1)
            .limit(33)
            .flatMap(
                node ->
                    karate
                        .partners(node)
                        .filter(other -> other > node)
                        .mapToObj(other -> new Tie(node - 1, other - 1)))
            .toList();
    return Network.of(33, rest);
  }

  @Test
  void theKarateClubsTwoHeadsHaveTheseFriendsInCommon() {
    Network karate = Known.karate();
    assertThat(CommonPartners.adamicAdar(karate, 0, 33)).isCloseTo(2.7110, FOUR_DIGITS);
    assertThat(CommonPartners.resourceAllocation(karate, 0, 33)).isCloseTo(0.9, FOUR_DIGITS);
    assertThat(CommonPartners.jaccard(karate, 0, 33)).isCloseTo(4.0 / 29, FOUR_DIGITS);
  }

  @Test
  void theKiteHangsOnHeather() {
    double[] betweenness = Brokers.betweenness(Known.kite());
    assertThat(betweenness)
        .containsExactly(
            new double[] {0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0}, FOUR_DIGITS);
    assertThat(Fragmentation.of(Known.kite()).byDistance()).isCloseTo(0.3537, FOUR_DIGITS);
  }

  @Test
  void fourSignaturesMakeElevenPartsEight() {
    Fragmentation before = Fragmentation.of(Network.of(11, List.of()));
    assertThat(before.share()).isEqualTo(1);
    assertThat(before.components()).hasSize(11);
    Network after = founders();
    assertThat(Fragmentation.of(after).share()).isCloseTo(98.0 / 110, within(1e-12));
    assertThat(Fragmentation.of(after).components()).hasSize(8).startsWith(4);
    assertThat(Fragmentation.of(after).parts()).containsExactly(0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7);
    Openness openness = Openness.of(after, MICRONORA);
    assertThat(openness.balance()).isCloseTo(4.0 / 6, within(1e-12));
    assertThat(openness.share()).isCloseTo(5.0 / 6, within(1e-12));
    assertThat(openness.chance()).isCloseTo(5.0 / 6, within(1e-12));
  }

  private static Network founders() {
    return Network.of(
        11,
        List.of(
            new Tie(0, 1),
            new Tie(0, 2),
            new Tie(0, 3),
            new Tie(1, 2),
            new Tie(1, 3),
            new Tie(2, 3)));
  }

  @Test
  void aNodeThatLeavesTakesItsTiesWithIt() {
    assertThat(founders().without(0).ties()).isEqualTo(3);
    assertThat(founders().without(0).nodes()).isEqualTo(11);
  }

  @Test
  void nobodyIsTiedToThemselvesOrToNobody() {
    assertThatThrownBy(() -> Network.of(2, List.of(new Tie(1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Network.of(2, List.of(new Tie(0, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Openness.of(Network.of(2, List.of()), List.of("CH")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereThereIsNothingNothingIsApart() {
    assertThat(Fragmentation.of(Network.of(0, List.of())).share()).isZero();
    assertThat(Fragmentation.of(Network.of(1, List.of())).components()).containsExactly(1);
    assertThat(Openness.of(Network.of(3, List.of()), List.of("CH", "FR", "IT")))
        .isEqualTo(new Openness(0, 0, 0, 0, 0, 0));
  }
}
