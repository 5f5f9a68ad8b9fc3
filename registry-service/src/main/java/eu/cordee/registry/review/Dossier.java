package eu.cordee.registry.review;

import eu.cordee.registry.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project with all that was said of it, and who may see what: nobody sees a mark of another
 * before their own review is in, and who comes from an organisation that took part sees none.
 *
 * @param tookPart organisations of the registry among its partners
 * @param reconciliation null where the reviewers did not need one, or have not yet
 */
record Dossier(
    Project project,
    Set<UUID> tookPart,
    List<Review> reviews,
    @Nullable Reconciliation reconciliation) {

  /** Reviews that make a project count. */
  static final int REVIEWERS = 2;

  /**
   * Who looks at it.
   *
   * @param organisationId for whom they work, or null
   * @param reads whether they read all that reviewers have handed in: leads, analysts, admins
   */
  record Reader(UUID personId, @Nullable UUID organisationId, boolean reads) {}

  boolean isConflicted(@Nullable UUID organisationId) {
    return organisationId != null && tookPart.contains(organisationId);
  }

  Optional<Review> by(UUID personId) {
    return reviews.stream().filter(review -> review.isBy(personId)).findFirst();
  }

  /** Whether the reader sees the marks of all reviews that are in. */
  boolean isSeenBy(Reader reader) {
    Optional<Review> own = by(reader.personId);
    if (own.isPresent()) {
      return own.get().isIn();
    }
    return reader.reads && !isConflicted(reader.organisationId);
  }

  boolean isComplete() {
    return reviews.size() >= REVIEWERS && reviews.stream().allMatch(Review::isIn);
  }

  /** Whether all reviewers gave the same marks. */
  boolean isAgreed() {
    return reviews.stream().map(Review::marks).distinct().count() == 1;
  }

  /** What the project is worth by criterion; none until the reviewers agree or have settled it. */
  Optional<Map<String, Integer>> settled() {
    if (!isComplete()) {
      return Optional.empty();
    }
    if (isAgreed()) {
      return Optional.of(reviews.getFirst().marks());
    }
    return Optional.ofNullable(reconciliation).map(Reconciliation::marks);
  }

  /** The lowest and the highest mark that reviewers gave by each criterion. */
  Map<String, int[]> ranges() {
    Map<String, int[]> ranges = new HashMap<>();
    for (Review review : reviews) {
      review
          .marks()
          .forEach(
              (criterion, mark) -> {
                int[] range = ranges.computeIfAbsent(criterion, none -> new int[] {mark, mark});
                range[0] = Math.min(range[0], mark);
                range[1] = Math.max(range[1], mark);
              });
    }
    return ranges;
  }
}
