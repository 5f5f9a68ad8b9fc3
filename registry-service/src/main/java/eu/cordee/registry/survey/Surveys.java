package eu.cordee.registry.survey;

import eu.cordee.kit.http.ETags;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Surveys of a study, and what they ask. */
@ApplicationScoped
class Surveys {

  private final SurveyRepository repository;
  private final StudyAccess access;

  Surveys(SurveyRepository repository, StudyAccess access) {
    this.repository = repository;
    this.access = access;
  }

  @Transactional
  List<SurveyView> list(UUID studyId) {
    access.shared(studyId);
    return repository.ofStudy(studyId).stream().map(SurveyView::of).toList();
  }

  @Transactional
  SurveyView get(UUID studyId, UUID id) {
    access.shared(studyId);
    return SurveyView.of(repository.inStudy(studyId, id));
  }

  @Transactional
  SurveyView start(UUID studyId, WriteSurvey wish) {
    access.held(studyId, StudyRole.SURVEY_OWNER, StudyRole.LEAD);
    wish.questionnaire().requireSense();
    Survey newcomer = new Survey(studyId, repository.last(studyId) + 1, wish);
    repository.persistAndFlush(newcomer);
    return SurveyView.of(newcomer);
  }

  @Transactional
  SurveyView change(UUID studyId, UUID id, @Nullable String ifMatch, WriteSurvey wish) {
    access.held(studyId, StudyRole.SURVEY_OWNER, StudyRole.LEAD);
    Survey survey = repository.lockedInStudy(studyId, id);
    ETags.require(ifMatch, survey.version());
    wish.questionnaire().requireSense();
    survey.describe(wish);
    repository.flush();
    return SurveyView.of(survey);
  }
}
