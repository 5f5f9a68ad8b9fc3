package eu.cordee.registry.studyranking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All that a ranking is computed from, with the versions of what it was read from: the same inputs
 * and seed give the same ranking, to the last figure.
 *
 * @param instruments what is ranked, by short name
 * @param criteria by what projects were marked
 * @param weights by source; those of weight zero or without evidence are left out
 */
record RankingInputs(
    UUID studyId,
    long studyVersion,
    List<String> instruments,
    List<String> criteria,
    Map<RankingSource, Integer> weights,
    List<ProjectMarks> projects,
    List<CafeOrder> cafes) {

  RankingInputs {
    // In a fixed order, so that equal inputs are equal bytes.
    weights = new TreeMap<>(weights);
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

  boolean hasEvidence() {
    return !weights.isEmpty();
  }
}
