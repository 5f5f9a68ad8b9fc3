package eu.cordee.registry.studyranking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.kept.KeptJson;
import eu.cordee.registry.studyranking.RankingInputs.CafeOrder;
import eu.cordee.registry.studyranking.RankingInputs.ProjectMarks;
import eu.cordee.registry.studyranking.RankingInputs.SurveyOrder;
import eu.cordee.registry.studyranking.RankingResult.RankedInstrument;
import eu.cordee.registry.studyranking.RankingResult.RankedSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The evidence of a study, ranked. */
class StudyRankingTest {

  private static final List<String> FIVE =
      List.of("PILOT", "PROMOTION", "STRATEGY", "EVENT", "TRAINING");
  private static final List<String> REGIONS = List.of("CH02", "FRK2", "ITH1");

  /**
   * The instrument a project uses decides its marks, best first; every second uses the next, too.
   */
  private static List<ProjectMarks> projects(List<String> bestFirst, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            n -> {
              int place = n % bestFirst.size();
              int mark = Math.max(0, 4 - place);
              return new ProjectMarks(
                  new UUID(0, n),
                  0,
                  "P" + n,
                  REGIONS.get(n % REGIONS.size()),
                  List.of(bestFirst.get(place)),
                  List.of(mark, mark, Math.max(0, mark - n % 2)));
            })
        .toList();
  }

  private static CafeOrder cafe(String nuts, List<String> order) {
    return new CafeOrder(
        UUID.nameUUIDFromBytes(nuts.getBytes(StandardCharsets.UTF_8)),
        nuts,
        order.stream().map(List::of).toList(),
        List.of());
  }

  private static RankingInputs inputs(
      List<ProjectMarks> projects, List<CafeOrder> cafes, Map<RankingSource, Integer> weights) {
    return new RankingInputs(
        new UUID(0, 0), 0, FIVE, List.of("A", "B", "C"), weights, projects, cafes, List.of());
  }

  private static RankingInputs asked(List<SurveyOrder> orders) {
    return new RankingInputs(
        new UUID(0, 0),
        0,
        FIVE,
        List.of(),
        Map.of(RankingSource.SURVEYS, 1),
        List.of(),
        List.of(),
        orders);
  }

  private static SurveyOrder order(@Nullable String nuts, List<String> instruments) {
    return new SurveyOrder(new UUID(0, 1), "", "BEST", null, nuts, instruments);
  }

  private static final Map<RankingSource, Integer> BOTH =
      Map.of(RankingSource.REVIEWS, 1, RankingSource.CAFES, 1);

  @Test
  void agreesWhereAllSourcesAgree() {
    // When
    RankingResult result =
        StudyRanking.of(
            inputs(projects(FIVE, 70), List.of(cafe("CH02", FIVE), cafe("FRK2", FIVE)), BOTH), 1);
    // Then
    assertThat(result.optima()).containsExactly(FIVE);
    assertThat(result.optimaCount()).isEqualTo(1);
    assertThat(result.disagreements()).isZero();
    assertThat(result.instruments())
        .extracting(RankedInstrument::code)
        .containsExactlyElementsOf(FIVE);
    assertThat(result.dissent()).allSatisfy(one -> assertThat(one.distance()).isZero());
    assertThat(result.means().getFirst().projects()).isEqualTo(14);
  }

  /**
   * Nobody is preferred by name: other labels on the same evidence are other labels on the result.
   */
  @Test
  void permutedLabelsPermuteTheResult() {
    List<String> other = List.of("TRAINING", "EVENT", "PILOT", "STRATEGY", "PROMOTION");
    RankingResult one =
        StudyRanking.of(inputs(projects(FIVE, 70), List.of(cafe("CH02", reversed(FIVE))), BOTH), 1);
    RankingResult two =
        StudyRanking.of(
            inputs(projects(other, 70), List.of(cafe("CH02", reversed(other))), BOTH), 1);
    assertThat(two.optima())
        .containsExactlyInAnyOrderElementsOf(
            one.optima().stream()
                .map(order -> order.stream().map(code -> other.get(FIVE.indexOf(code))).toList())
                .toList());
    assertThat(two.support()).isEqualTo(one.support());
  }

  private static List<String> reversed(List<String> order) {
    List<String> back = new ArrayList<>(order);
    back.sort(Comparator.comparingInt(order::indexOf).reversed());
    return back;
  }

  @Test
  void answersToSurveysAreBallotsOfPeople() {
    // Given: some rank all, some only what they know
    RankingResult result =
        StudyRanking.of(
            asked(
                List.of(
                    order("CH02", FIVE),
                    order(null, FIVE),
                    order("CH02", List.of("PILOT", "TRAINING")))),
            1);
    // Then
    assertThat(result.optima()).containsExactly(FIVE);
    assertThat(result.voters()).isEqualTo(3);
    assertThat(result.dissent())
        .extracting(RankingResult.RankingDissent::nuts)
        .containsExactly(null, "CH02");
  }

  @Test
  void whatWasKeptBeforeThereWereSurveysIsStillRead() {
    RankingInputs now = inputs(projects(FIVE, 30), List.of(), Map.of(RankingSource.REVIEWS, 1));
    String before = KeptJson.write(now).replace(",\"surveys\":[]", "");
    assertThat(before).doesNotContain("surveys");
    RankingInputs read = KeptJson.read(before, RankingInputs.class);
    assertThat(read).isEqualTo(now);
    assertThat(StudyRanking.of(read, 1)).isEqualTo(StudyRanking.of(now, 1));
  }

  @Test
  void theSameInputsAndSeedGiveTheSameBytes() {
    RankingInputs inputs = inputs(projects(FIVE, 30), List.of(cafe("CH02", reversed(FIVE))), BOTH);
    String first = KeptJson.write(StudyRanking.of(inputs, 7));
    RankingInputs again = KeptJson.read(KeptJson.write(inputs), RankingInputs.class);
    assertThat(KeptJson.write(StudyRanking.of(again, 7))).isEqualTo(first);
    assertThat(KeptJson.write(StudyRanking.of(again, 8))).isNotEqualTo(first);
  }

  @Test
  void namesWhoSeesItOtherwiseAndWhereTheWeightWouldTurnTheOrder() {
    // Given: cafés want the reverse, and weigh less
    RankingResult result =
        StudyRanking.of(
            inputs(
                projects(FIVE, 70),
                List.of(cafe("CH02", reversed(FIVE))),
                Map.of(RankingSource.REVIEWS, 3, RankingSource.CAFES, 1)),
            1);
    // Then
    assertThat(result.optima()).containsExactly(FIVE);
    assertThat(result.dissent())
        .filteredOn(one -> one.source() == RankingSource.CAFES)
        .singleElement()
        .satisfies(
            cafes -> {
              assertThat(cafes.distance()).isEqualTo(10);
              assertThat(cafes.opposed()).hasSize(10);
              assertThat(cafes.opposed().getFirst().first()).isEqualTo("PILOT");
            });
    RankedSource cafes =
        result.sources().stream()
            .filter(one -> one.source() == RankingSource.CAFES)
            .findFirst()
            .orElseThrow();
    assertThat(cafes.stableFrom()).isEqualTo("0");
    assertThat(cafes.pieces().getLast().order()).isEqualTo(reversed(FIVE));
    assertThat(cafes.pieces().getFirst().to()).isBetween(0.25, 0.75);
  }

  @Test
  void whatNobodyUsedOrVotedForIsSaidToBeOpen() {
    RankingResult result =
        StudyRanking.of(
            inputs(
                List.of(),
                List.of(cafe("CH02", List.of("EVENT", "PILOT"))),
                Map.of(RankingSource.CAFES, 1)),
            1);
    assertThat(result.optimaCount()).isEqualTo(60);
    assertThat(result.optima())
        .allSatisfy(order -> assertThat(order.indexOf("EVENT")).isLessThan(order.indexOf("PILOT")));
    assertThat(result.sources().getFirst().pieces()).isEmpty();
  }
}
