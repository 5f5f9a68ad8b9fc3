package eu.cordee.registry.survey;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.kept.KeptJson;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import eu.cordee.registry.survey.SurveyLinks.SurveyLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom surveys ask, and the secret addresses by which they answer. */
@ApplicationScoped
class Stakeholders {

  private static final int SECRET_BYTES = 24;
  private static final StudyRole[] MAKERS = {StudyRole.SURVEY_OWNER, StudyRole.LEAD};

  private final SecureRandom random = new SecureRandom();
  private final StakeholderRepository repository;
  private final SurveyRepository surveys;
  private final StudyAccess access;

  Stakeholders(StakeholderRepository repository, SurveyRepository surveys, StudyAccess access) {
    this.repository = repository;
    this.surveys = surveys;
    this.access = access;
  }

  @Transactional
  Page<StakeholderView> list(UUID studyId, UUID surveyId, @Nullable String cursor, int limit) {
    Study study = access.shared(studyId);
    if (!access.has(study, MAKERS) && !access.has(study, StudyRole.ANALYST)) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only SURVEY_OWNER, ANALYST or LEAD may");
    }
    surveys.inStudy(studyId, surveyId);
    return Page.of(
        repository.page(surveyId, Cursor.readId(cursor), limit + 1),
        limit,
        one -> one.id().toString(),
        StakeholderView::of);
  }

  /** All rows or none; the same rows again change nothing. */
  @Transactional
  List<StakeholderView> load(UUID studyId, UUID surveyId, ImportStakeholders wish) {
    Study study = access.held(studyId, MAKERS);
    Survey survey = surveys.lockedInStudy(studyId, surveyId);
    if (survey.state() == SurveyState.CLOSED) {
      throw new ProblemException(SurveyProblem.SURVEY_IS_NOT_OPEN);
    }
    Set<String> references =
        wish.stakeholders().stream()
            .map(one -> one.reference().strip())
            .collect(Collectors.toSet());
    if (references.size() < wish.stakeholders().size()) {
      throw ProblemException.badField("stakeholders", "names somebody twice");
    }
    Map<String, Stakeholder> known = repository.byReference(surveyId, references);
    List<Stakeholder> loaded = new ArrayList<>();
    for (ImportStakeholders.Row row : wish.stakeholders()) {
      if (!study.regions().contains(row.nuts())) {
        throw ProblemException.badField("stakeholders", "names a region that the study has not");
      }
      loaded.add(enter(surveyId, known.get(row.reference().strip()), row));
    }
    repository.flush();
    return loaded.stream().map(StakeholderView::of).toList();
  }

  private Stakeholder enter(
      UUID surveyId, @Nullable Stakeholder known, ImportStakeholders.Row row) {
    if (known == null) {
      Stakeholder newcomer = new Stakeholder(surveyId, row);
      repository.persist(newcomer);
      return newcomer;
    }
    // What was said for a group and a region stays said for them.
    if (known.participation() != Participation.NONE && !known.is(row)) {
      throw new ProblemException(SurveyProblem.STAKEHOLDER_HAS_ANSWERED);
    }
    known.describe(row);
    return known;
  }

  /** New secrets in place of those before; who has answered needs none. */
  @Transactional
  SurveyLinks give(UUID studyId, UUID surveyId, Set<UUID> stakeholderIds) {
    access.held(studyId, MAKERS);
    surveys.inStudy(studyId, surveyId);
    List<Stakeholder> asked = repository.among(surveyId, stakeholderIds);
    if (asked.size() < stakeholderIds.size()) {
      throw ProblemException.badField("stakeholderIds", "names somebody whom it does not ask");
    }
    List<SurveyLink> links = new ArrayList<>();
    for (Stakeholder one : asked) {
      if (one.participation() == Participation.COMPLETE) {
        throw new ProblemException(SurveyProblem.ALREADY_ANSWERED);
      }
      byte[] bytes = new byte[SECRET_BYTES];
      random.nextBytes(bytes);
      String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      one.give(KeptJson.sha256(secret));
      links.add(new SurveyLink(one.id(), secret));
    }
    return new SurveyLinks(links);
  }
}
