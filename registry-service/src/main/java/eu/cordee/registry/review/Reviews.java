package eu.cordee.registry.review;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.review.ProjectReviewsView.ReconciliationView;
import eu.cordee.registry.review.ProjectReviewsView.ReviewView;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What reviewers say of projects, and what they settle on. */
@ApplicationScoped
class Reviews {

  private final StudyAccess access;
  private final Dossiers dossiers;
  private final ReviewRepository repository;
  private final ReconciliationRepository reconciliations;

  Reviews(
      StudyAccess access,
      Dossiers dossiers,
      ReviewRepository repository,
      ReconciliationRepository reconciliations) {
    this.access = access;
    this.dossiers = dossiers;
    this.repository = repository;
    this.reconciliations = reconciliations;
  }

  @Transactional
  ProjectReviewsView get(UUID studyId, UUID projectId) {
    Study study = access.shared(studyId);
    return view(study, dossiers.of(studyId, projectId));
  }

  /** The project's row is locked: which of two reviews was first is clear, and neither is torn. */
  @Transactional
  ProjectReviewsView write(UUID studyId, UUID projectId, WriteReview wish) {
    Study study = access.sharedStill(studyId);
    Dossier dossier = dossiers.locked(studyId, projectId);
    Review own =
        dossier
            .by(access.me())
            .orElseThrow(
                () ->
                    new ProblemException(
                        KitProblem.NOT_ALLOWED, "Only reviewers of this project may"));
    Map<String, Integer> marks = ReviewMark.byCriterion(wish.marks(), study.criterionCodes());
    own.write(marks, Objects.requireNonNullElse(wish.comment(), ""));
    if (Boolean.TRUE.equals(wish.submitted())) {
      if (!marks.keySet().containsAll(study.criterionCodes())) {
        throw ProblemException.badField("marks", "must have every criterion to be handed in");
      }
      // The database takes no mark of a review that is in: they go first.
      repository.flush();
      own.submit();
    }
    repository.flush();
    return view(study, dossier);
  }

  /** For the reviewers of the project, and for leads and analysts who have no conflict. */
  @Transactional
  ProjectReviewsView reconcile(UUID studyId, UUID projectId, ReconcileReviews wish) {
    Study study = access.sharedStill(studyId);
    Dossier dossier = dossiers.locked(studyId, projectId);
    if (dossier.by(access.me()).isEmpty() && !dossier.isSeenBy(dossiers.reader(study))) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only reviewers of this project, leads and analysts may");
    }
    if (!dossier.isComplete()) {
      throw new ProblemException(ReviewProblem.REVIEWS_OUTSTANDING);
    }
    if (dossier.isAgreed()) {
      throw new ProblemException(ReviewProblem.REVIEWS_AGREE);
    }
    Map<String, Integer> marks = ReviewMark.byCriterion(wish.marks(), study.criterionCodes());
    requireWithin(dossier.ranges(), marks);
    Reconciliation settled =
        Optional.ofNullable(dossier.reconciliation())
            .orElseGet(() -> new Reconciliation(studyId, projectId, access.me()));
    settled.settle(marks, wish.reason(), access.me());
    reconciliations.persistAndFlush(settled);
    return view(
        study, new Dossier(dossier.project(), dossier.tookPart(), dossier.reviews(), settled));
  }

  private static void requireWithin(Map<String, int[]> ranges, Map<String, Integer> marks) {
    if (!marks.keySet().equals(ranges.keySet())) {
      throw ProblemException.badField("marks", "must have every criterion");
    }
    marks.forEach(
        (criterion, mark) -> {
          int[] range = ranges.get(criterion);
          if (mark < range[0] || mark > range[1]) {
            throw ProblemException.badField("marks", "lies outside of what the reviewers gave");
          }
        });
  }

  private ProjectReviewsView view(Study study, Dossier dossier) {
    Dossier.Reader reader = dossiers.reader(study);
    boolean seen = dossier.isSeenBy(reader);
    boolean conflict = dossier.isConflicted(reader.organisationId());
    Reconciliation reconciliation = dossier.reconciliation();
    return new ProjectReviewsView(
        dossier.project().id(),
        dossier.reviews().stream().map(review -> view(review, reader, seen)).toList(),
        !seen,
        conflict,
        seen ? dossier.settled().map(ReviewMark::of).orElse(List.of()) : List.of(),
        seen && reconciliation != null ? view(reconciliation) : null,
        dossier.by(reader.personId()).filter(own -> !own.isIn()).isPresent(),
        seen && dossier.isComplete() && !dossier.isAgreed(),
        access.has(study, StudyRole.LEAD));
  }

  private ReviewView view(Review review, Dossier.Reader reader, boolean seen) {
    boolean mine = review.isBy(reader.personId());
    boolean shown = mine || (seen && review.isIn());
    return new ReviewView(
        review.reviewerId(),
        access.nameOf(review.reviewerId()),
        mine,
        review.submittedAt(),
        shown ? ReviewMark.of(review.marks()) : List.of(),
        shown ? review.comment() : "",
        review.dismissal(),
        review.enteredBy() == null ? null : access.nameOf(review.enteredBy()));
  }

  private ReconciliationView view(Reconciliation reconciliation) {
    return new ReconciliationView(
        reconciliation.reason(),
        access.nameOf(reconciliation.personId()),
        reconciliation.settledAt());
  }
}
