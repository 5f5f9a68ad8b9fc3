package eu.cordee.registry.review;

import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.ImportOutcome;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Enters reviews that were written elsewhere, all or none. They are in at once, and it stays on
 * record who entered them.
 */
@ApplicationScoped
class ReviewImport {

  private final StudyAccess access;
  private final Dossiers dossiers;
  private final ReviewRepository repository;
  private final Validator validator;

  ReviewImport(
      StudyAccess access, Dossiers dossiers, ReviewRepository repository, Validator validator) {
    this.access = access;
    this.dossiers = dossiers;
    this.repository = repository;
    this.validator = validator;
  }

  /** What became of each row, in the order of the rows. */
  record ImportedReviews(List<ImportedReview> reviews) {}

  /** What became of one row. */
  @Schema(name = "ImportedReview", description = "What became of one review of an import")
  record ImportedReview(
      @Schema(description = "The project's name in the study") String reference,
      UUID reviewerId,
      ImportOutcome outcome) {}

  /** The study's row is locked, so that two imports come one after the other. */
  @Transactional
  ImportedReviews load(UUID studyId, List<ImportReviews.Row> rows) {
    Study study = access.held(studyId, StudyRole.LEAD);
    Map<String, Dossier> byReference = new HashMap<>();
    dossiers.all(studyId).forEach(one -> byReference.put(one.project().reference(), one));
    refuseBadLines(study, byReference, rows);
    List<ImportedReview> imported = new ArrayList<>();
    List<Review> entered = new ArrayList<>();
    for (ImportReviews.Row row : rows) {
      Dossier dossier = Objects.requireNonNull(byReference.get(row.reference().strip()));
      Review known = dossier.by(row.reviewerId()).orElse(null);
      boolean isIn = known != null && known.isIn();
      if (!isIn) {
        Review review =
            known == null ? new Review(studyId, dossier.project().id(), row.reviewerId()) : known;
        review.enter(marks(study, row), Objects.requireNonNullElse(row.comment(), ""), access.me());
        repository.persist(review);
        entered.add(review);
      }
      imported.add(
          new ImportedReview(
              row.reference().strip(), row.reviewerId(), ImportOutcome.ofChange(!isIn)));
    }
    // The database takes no mark of a review that is in: they go first.
    repository.flush();
    entered.forEach(Review::submit);
    repository.flush();
    return new ImportedReviews(imported);
  }

  private static Map<String, Integer> marks(Study study, ImportReviews.Row row) {
    return ReviewMark.byCriterion(row.marks(), study.criterionCodes());
  }

  private void refuseBadLines(
      Study study, Map<String, Dossier> byReference, List<ImportReviews.Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.refuseIfAny();
    bad.addRepeated(
        rows,
        "reviewerId of this project",
        row -> row.reference().strip() + " " + row.reviewerId());
    Set<UUID> reviewers = new HashSet<>(study.peopleWith(StudyRole.REVIEWER));
    Map<UUID, UUID> organisations = repository.organisations(reviewers);
    Map<String, Set<UUID>> assigned = new HashMap<>();
    byReference.forEach(
        (reference, dossier) ->
            assigned.put(
                reference,
                dossier.reviews().stream().map(Review::reviewerId).collect(Collectors.toSet())));
    for (int line = 0; line < rows.size(); line++) {
      ImportReviews.Row row = rows.get(line);
      Dossier dossier = byReference.get(row.reference().strip());
      if (dossier == null) {
        bad.add(line, "reference is no project of the study");
      } else if (!reviewers.contains(row.reviewerId())) {
        bad.add(line, "reviewerId is no reviewer of the study");
      } else if (dossier.isConflicted(organisations.get(row.reviewerId()))
          && dossier.by(row.reviewerId()).map(Review::dismissal).isEmpty()) {
        bad.add(line, "reviewerId has a conflict of interest");
      } else {
        Set<UUID> there = Objects.requireNonNull(assigned.get(row.reference().strip()));
        there.add(row.reviewerId());
        for (String reason : whatSpeaksAgainst(study, dossier, row, there.size())) {
          bad.add(line, reason);
        }
      }
    }
    bad.refuseIfAny();
  }

  private static List<String> whatSpeaksAgainst(
      Study study, Dossier dossier, ImportReviews.Row row, int reviewers) {
    List<String> reasons = new ArrayList<>();
    if (reviewers > Dossier.REVIEWERS) {
      reasons.add("reference has two other reviewers");
    }
    List<String> named = row.marks().stream().map(ReviewMark::criterion).sorted().toList();
    if (!named.equals(study.criterionCodes().stream().sorted().toList())) {
      reasons.add("marks must name every criterion once");
    } else if (dossier
        .by(row.reviewerId())
        .filter(review -> review.isIn() && !review.marks().equals(marks(study, row)))
        .isPresent()) {
      reasons.add("marks differ from the review that is in");
    }
    return reasons;
  }
}
