package eu.cordee.registry.review;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reviews which project: two each, and nobody what their own organisation did. */
@ApplicationScoped
class ReviewAssignments {

  private final StudyAccess access;
  private final Dossiers dossiers;
  private final ReviewRepository repository;

  ReviewAssignments(StudyAccess access, Dossiers dossiers, ReviewRepository repository) {
    this.access = access;
    this.dossiers = dossiers;
    this.repository = repository;
  }

  /** A conflict of interest is dismissed only by somebody who has none. */
  @Transactional
  void assign(UUID studyId, UUID projectId, UUID personId, @Nullable String dismissal) {
    Study study = access.held(studyId, StudyRole.LEAD);
    Dossier dossier = dossiers.locked(studyId, projectId);
    if (dossier.by(personId).isPresent()) {
      return;
    }
    if (!study.rolesOf(personId).contains(StudyRole.REVIEWER)) {
      throw new ProblemException(ReviewProblem.NOT_A_REVIEWER);
    }
    if (dossier.reviews().size() >= Dossier.REVIEWERS) {
      throw new ProblemException(ReviewProblem.ENOUGH_REVIEWERS);
    }
    if (mayHaveRead(study, dossier, personId)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED,
          "Who may read all marks does not review where another's are in already");
    }
    Map<UUID, UUID> organisations = repository.organisations(List.of(personId, access.me()));
    if (!dossier.isConflicted(organisations.get(personId))) {
      repository.persistAndFlush(new Review(studyId, projectId, personId));
      return;
    }
    if (dismissal == null || dismissal.isBlank()) {
      throw new ProblemException(ReviewProblem.CONFLICT_OF_INTEREST);
    }
    if (dossier.isConflicted(organisations.get(access.me()))) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only somebody without a conflict of interest may dismiss one");
    }
    repository.persistAndFlush(new Review(studyId, projectId, personId, access.me(), dismissal));
  }

  /** Leads and analysts see what is in, unless they review the project themselves. */
  private static boolean mayHaveRead(Study study, Dossier dossier, UUID personId) {
    Set<StudyRole> roles = study.rolesOf(personId);
    return (roles.contains(StudyRole.LEAD) || roles.contains(StudyRole.ANALYST))
        && dossier.reviews().stream().anyMatch(Review::isIn);
  }

  @Transactional
  void relieve(UUID studyId, UUID projectId, UUID personId) {
    access.held(studyId, StudyRole.LEAD);
    Review review =
        dossiers
            .locked(studyId, projectId)
            .by(personId)
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    review.requireOpen();
    repository.delete(review);
  }

  /**
   * Gives every project that lacks reviewers those who have the fewest and no conflict of interest.
   * The study's row is locked, so that two who do so at once do not give too many.
   */
  @Transactional
  void distribute(UUID studyId) {
    Study study = access.held(studyId, StudyRole.LEAD);
    List<UUID> reviewers = study.peopleWith(StudyRole.REVIEWER);
    Map<UUID, UUID> organisations = repository.organisations(reviewers);
    List<Dossier> all = dossiers.all(studyId);
    Map<UUID, Integer> load = new HashMap<>();
    all.stream()
        .flatMap(dossier -> dossier.reviews().stream())
        .forEach(review -> load.merge(review.reviewerId(), 1, Integer::sum));
    for (Dossier dossier : all) {
      reviewers.stream()
          .filter(person -> dossier.by(person).isEmpty())
          .filter(person -> !dossier.isConflicted(organisations.get(person)))
          .filter(person -> !mayHaveRead(study, dossier, person))
          .sorted(Comparator.comparingInt(person -> load.getOrDefault(person, 0)))
          .limit(Math.max(0, Dossier.REVIEWERS - dossier.reviews().size()))
          .toList()
          .forEach(
              person -> {
                load.merge(person, 1, Integer::sum);
                repository.persist(new Review(studyId, dossier.project().id(), person));
              });
    }
    repository.flush();
  }
}
