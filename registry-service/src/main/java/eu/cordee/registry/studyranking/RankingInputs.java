package eu.cordee.registry.studyranking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a ranking is computed from, with the versions of what it was read from: the same inputs
 * and seed give the same ranking, to the last figure.
 *
 * @param instruments what is ranked, by short name
 * @param criteria by what projects were marked
 * @param weights by source; those of weight zero or without evidence are left out
 * @param surveys none in rankings that were made before there were surveys
 */
record RankingInputs(
    UUID studyId,
    long studyVersion,
    List<String> instruments,
    List<String> criteria,
    Map<RankingSource, Integer> weights,
    List<ProjectMarks> projects,
    List<CafeOrder> cafes,
    @Nullable List<SurveyOrder> surveys) {

  RankingInputs {
    // In a fixed order, so that equal inputs are equal bytes.
    weights = new TreeMap<>(weights);
    surveys = surveys == null ? List.of() : surveys;
  }

  /**
   * What a past project is worth.
   *
   * @param marks in the order of the criteria
   */
  record ProjectMarks(
      UUID projectId,
      long version,
      String reference,
      String nuts,
      List<String> instruments,
      List<Integer> marks) {}

  /**
   * The order that a café's votes give.
   *
   * @param tiers most votes first
   * @param findings which findings in which versions
   */
  record CafeOrder(
      UUID cafeId, String nuts, List<List<String>> tiers, List<FindingVersion> findings) {}

  /** A finding as it was then. */
  record FindingVersion(UUID id, long version) {}

  /**
   * What somebody answered to a question that ranks instruments.
   *
   * @param sha256 of what the survey asks
   * @param group null where it is not told
   * @param nuts null where it is not told
   * @param instruments the best first
   */
  record SurveyOrder(
      UUID surveyId,
      String sha256,
      String question,
      @Nullable String group,
      @Nullable String nuts,
      List<String> instruments) {}

  @Override
  public List<SurveyOrder> surveys() {
    return Objects.requireNonNull(surveys);
  }

  /** How many spoke by the source. */
  int many(RankingSource source) {
    return switch (source) {
      case REVIEWS -> projects.size();
      case CAFES -> cafes.size();
      case SURVEYS -> surveys().size();
    };
  }

  /** What speaks for the region alone. */
  RankingInputs in(String nuts) {
    return new RankingInputs(
        studyId,
        studyVersion,
        instruments,
        criteria,
        weights,
        projects.stream().filter(one -> one.nuts().equals(nuts)).toList(),
        cafes.stream().filter(one -> one.nuts().equals(nuts)).toList(),
        surveys().stream().filter(one -> nuts.equals(one.nuts())).toList());
  }

  boolean hasEvidence() {
    return !weights.isEmpty();
  }
}
