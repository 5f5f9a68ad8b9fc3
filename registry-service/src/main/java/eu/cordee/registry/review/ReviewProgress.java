package eu.cordee.registry.review;

import eu.cordee.ranking.agreement.Krippendorff;
import eu.cordee.ranking.agreement.Scale;
import eu.cordee.registry.review.ReviewProgressView.CriterionProgressView;
import eu.cordee.registry.review.ReviewProgressView.ProjectProgressView;
import eu.cordee.registry.review.ReviewProgressView.RegionProgressView;
import eu.cordee.registry.review.ReviewProgressView.ReviewState;
import eu.cordee.registry.review.ReviewProgressView.ReviewerProgressView;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import eu.cordee.registry.taxonomy.Nuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the reviews of a study are. What is said of marks leaves out projects whose marks the
 * reader may not see: else they could be worked out.
 */
@ApplicationScoped
class ReviewProgress {

  private final StudyAccess access;
  private final Dossiers dossiers;

  ReviewProgress(StudyAccess access, Dossiers dossiers) {
    this.access = access;
    this.dossiers = dossiers;
  }

  @Transactional
  ReviewProgressView get(UUID studyId) {
    Study study = access.shared(studyId);
    List<Dossier> all = dossiers.all(studyId);
    Dossier.Reader reader = dossiers.reader(study);
    List<Dossier> seen = all.stream().filter(one -> one.isSeenBy(reader)).toList();
    return new ReviewProgressView(
        all.stream().map(one -> project(one, reader)).toList(),
        study.regions().stream().map(nuts -> region(nuts, all)).toList(),
        reviewers(study, all),
        study.criterionCodes().stream().map(code -> criterion(code, seen)).toList());
  }

  private static ProjectProgressView project(Dossier dossier, Dossier.Reader reader) {
    return new ProjectProgressView(
        dossier.project().id(),
        dossier.reviews().size(),
        (int) dossier.reviews().stream().filter(Review::isIn).count(),
        dossier.settled().isPresent(),
        dossier
            .by(reader.personId())
            .map(own -> own.isIn() ? ReviewState.IN : ReviewState.DUE)
            .orElse(ReviewState.NONE),
        dossier.isConflicted(reader.organisationId()));
  }

  private static RegionProgressView region(String nuts, List<Dossier> all) {
    List<Dossier> there = all.stream().filter(one -> one.project().nuts().equals(nuts)).toList();
    return new RegionProgressView(
        nuts,
        Nuts.title(nuts),
        there.size(),
        (int) there.stream().filter(Dossier::isComplete).count(),
        (int) there.stream().filter(one -> one.settled().isPresent()).count());
  }

  private List<ReviewerProgressView> reviewers(Study study, List<Dossier> all) {
    List<Review> reviews = all.stream().flatMap(one -> one.reviews().stream()).toList();
    return Stream.concat(
            study.peopleWith(StudyRole.REVIEWER).stream(), reviews.stream().map(Review::reviewerId))
        .distinct()
        .map(
            person -> {
              List<Review> own = reviews.stream().filter(review -> review.isBy(person)).toList();
              return new ReviewerProgressView(
                  person,
                  access.nameOf(person),
                  own.size(),
                  (int) own.stream().filter(Review::isIn).count());
            })
        .sorted(
            Comparator.comparing(ReviewerProgressView::name)
                .thenComparing(ReviewerProgressView::personId))
        .toList();
  }

  /**
   * Two rows of marks, project by project; who of a project's reviewers stands in which is chance.
   */
  static CriterionProgressView criterion(String code, List<Dossier> seen) {
    List<List<@Nullable Double>> raters = List.of(new ArrayList<>(), new ArrayList<>());
    for (Dossier dossier : seen) {
      List<Review> in = dossier.reviews().stream().filter(Review::isIn).toList();
      if (in.size() >= Dossier.REVIEWERS) {
        for (int rater = 0; rater < Dossier.REVIEWERS; rater++) {
          Integer mark = in.get(rater).marks().get(code);
          raters.get(rater).add(mark == null ? null : Double.valueOf(mark));
        }
      }
    }
    return new CriterionProgressView(
        code, Krippendorff.alpha(raters, Scale.ORDINAL).orElse(null), raters.getFirst().size());
  }
}
