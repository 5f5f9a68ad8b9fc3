package eu.cordee.registry.policy;

import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.policy.PolicyEdition.PolicyEvidence;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyCommentView;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyDraft;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyEditionView;
import eu.cordee.registry.policy.PolicyRecommendationView.PolicyStepView;
import eu.cordee.registry.policy.WritePolicyRecommendation.PolicyJudgement;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Policy recommendations of a study. Until one is published it is known to who works on the study;
 * then everybody reads its editions, and what follows.
 */
@ApplicationScoped
class Policies {

  /** What everybody may know that it happened. */
  private static final Set<PolicyStepKind> PUBLIC =
      EnumSet.of(PolicyStepKind.PUBLISH, PolicyStepKind.TAKE_UP, PolicyStepKind.WITHDRAW);

  private final PolicyRepository repository;
  private final PolicyRecords records;
  private final EvidenceOfPolicy evidence;
  private final StudyAccess access;

  Policies(
      PolicyRepository repository,
      PolicyRecords records,
      EvidenceOfPolicy evidence,
      StudyAccess access) {
    this.repository = repository;
    this.records = records;
    this.evidence = evidence;
    this.access = access;
  }

  @Transactional
  List<PolicyRecommendationView> list(UUID studyId) {
    Study study = access.seen(studyId);
    return repository.ofStudy(studyId).stream()
        .map(one -> view(study, one))
        .filter(view -> view.draft() != null || !view.editions().isEmpty())
        .toList();
  }

  @Transactional
  PolicyRecommendationView get(UUID studyId, UUID id) {
    Study study = access.seen(studyId);
    PolicyRecommendationView view =
        view(study, repository.inStudy(studyId, id).orElseThrow(Policies::unknown));
    if (view.draft() == null && view.editions().isEmpty()) {
      throw unknown();
    }
    return view;
  }

  @Transactional
  PolicyRecommendationView start(UUID studyId, WritePolicyRecommendation wish) {
    Study study = access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    requireSense(study, wish);
    PolicyRecommendation newcomer =
        new PolicyRecommendation(studyId, repository.last(studyId) + 1, wish, access.me());
    repository.persistAndFlush(newcomer);
    return view(study, newcomer);
  }

  @Transactional
  PolicyRecommendationView change(
      UUID studyId, UUID id, @Nullable String ifMatch, WritePolicyRecommendation wish) {
    Study study = access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    PolicyRecommendation one = locked(studyId, id);
    ETags.require(ifMatch, one.version());
    requireSense(study, wish);
    one.write(wish, access.me());
    repository.flush();
    return view(study, one);
  }

  /**
   * What passes a review has no comment without an answer; what is published stands on something.
   */
  @Transactional
  PolicyRecommendationView take(UUID studyId, UUID id, TakePolicyStep wish) {
    Study study = access.held(studyId, wish.kind().roles());
    PolicyRecommendation one = locked(studyId, id);
    one.take(wish.kind(), access.me());
    if (wish.kind().isOfReview() && isOpen(one)) {
      throw new ProblemException(PolicyProblem.COMMENTS_OPEN);
    }
    if (wish.kind() == PolicyStepKind.SUBMIT && one.citations().isEmpty()) {
      throw new ProblemException(PolicyProblem.NO_EVIDENCE);
    }
    if (wish.kind() == PolicyStepKind.PUBLISH) {
      publish(study, one);
    }
    records.keepStep(
        id,
        wish.kind(),
        Objects.requireNonNullElse(wish.note(), "").strip(),
        Objects.requireNonNullElse(wish.link(), ""));
    repository.flush();
    return view(study, one);
  }

  private boolean isOpen(PolicyRecommendation one) {
    return records.comments(one.id()).stream().anyMatch(comment -> comment.answer() == null);
  }

  private void publish(Study study, PolicyRecommendation one) {
    List<PolicyEvidence> cited = evidence.of(study, one.citations());
    records.keepEdition(
        one.id(),
        new PolicyEdition(
            one.number(),
            records.editions(one.id()).size() + 1,
            study.title(),
            study.question(),
            one.title(),
            one.statement(),
            one.addressee(),
            one.strength(),
            one.direction(),
            one.judgements(),
            cited));
  }

  @Transactional
  PolicyRecommendationView comment(UUID studyId, UUID id, String text) {
    Study study = access.shared(studyId);
    PolicyRecommendation one = locked(studyId, id);
    records.keepComment(id, text.strip());
    return view(study, one);
  }

  @Transactional
  PolicyRecommendationView answer(UUID studyId, UUID id, UUID commentId, String text) {
    Study study = access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    PolicyRecommendation one = locked(studyId, id);
    if (!records.keepAnswer(id, commentId, text.strip())) {
      throw unknown();
    }
    return view(study, one);
  }

  private void requireSense(Study study, WritePolicyRecommendation wish) {
    List<PolicyJudgement> said = Objects.requireNonNullElse(wish.judgements(), List.of());
    if (said.stream().map(PolicyJudgement::aspect).distinct().count() < said.size()) {
      throw ProblemException.badField("judgements", "answers a question twice");
    }
    evidence.of(study, Objects.requireNonNullElse(wish.citations(), List.of()));
  }

  private PolicyRecommendation locked(UUID studyId, UUID id) {
    return repository.lockedInStudy(studyId, id).orElseThrow(Policies::unknown);
  }

  private PolicyRecommendationView view(Study study, PolicyRecommendation one) {
    boolean works = access.belongs(study);
    List<PolicyEditionView> editions = records.editions(one.id());
    List<PolicyStepView> steps =
        records.steps(one.id(), works).stream()
            .filter(step -> works || PUBLIC.contains(step.kind()))
            .toList();
    List<PolicyCommentView> comments = works ? records.comments(one.id()) : List.of();
    return new PolicyRecommendationView(
        one.id(),
        one.number(),
        works ? one.state() : publicState(steps),
        works ? draft(one) : null,
        editions,
        steps,
        comments,
        possible(study, one),
        access.has(study, StudyRole.LEAD, StudyRole.ANALYST) && changes(one.state()),
        one.version());
  }

  /** A successor in the making does not show: what was published last holds. */
  private static PolicyState publicState(List<PolicyStepView> steps) {
    PolicyStepKind last = steps.isEmpty() ? PolicyStepKind.PUBLISH : steps.getLast().kind();
    return switch (last) {
      case TAKE_UP -> PolicyState.TAKEN_UP;
      case WITHDRAW -> PolicyState.WITHDRAWN;
      case SUBMIT, ENDORSE, APPROVE, RETURN, PUBLISH -> PolicyState.PUBLISHED;
    };
  }

  private static boolean changes(PolicyState state) {
    return switch (state) {
      case DRAFT, PUBLISHED, TAKEN_UP, WITHDRAWN -> true;
      case PARTNER_REVIEW, EXPERT_REVIEW, READY -> false;
    };
  }

  private List<PolicyStepKind> possible(Study study, PolicyRecommendation one) {
    return Stream.of(PolicyStepKind.values())
        .filter(kind -> kind.from(one.state()).isPresent() && access.has(study, kind.roles()))
        .filter(kind -> !one.isOwnReview(kind, access.me()))
        .toList();
  }

  private static PolicyDraft draft(PolicyRecommendation one) {
    return new PolicyDraft(
        one.title(),
        one.statement(),
        one.addressee(),
        one.strength(),
        one.direction(),
        one.judgements(),
        one.citations());
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
