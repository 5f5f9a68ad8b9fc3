package eu.cordee.registry.surveyanswer;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import eu.cordee.registry.survey.Participation;
import eu.cordee.registry.survey.Stakeholder;
import eu.cordee.registry.survey.StakeholderRepository;
import eu.cordee.registry.survey.StakeholderView;
import eu.cordee.registry.survey.Survey;
import eu.cordee.registry.survey.SurveyMode;
import eu.cordee.registry.survey.SurveyProblem;
import eu.cordee.registry.survey.SurveyRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What people say to an interviewer, who types it in. What they answered themselves stays. */
@ApplicationScoped
class Interviews {

  private final SurveyRepository surveys;
  private final StakeholderRepository stakeholders;
  private final StudyAccess access;
  private final AnswerStore store;

  Interviews(
      SurveyRepository surveys,
      StakeholderRepository stakeholders,
      StudyAccess access,
      AnswerStore store) {
    this.surveys = surveys;
    this.stakeholders = stakeholders;
    this.access = access;
    this.store = store;
  }

  @Transactional
  StakeholderView write(UUID studyId, UUID surveyId, UUID stakeholderId, WriteInterview wish) {
    access.held(studyId, StudyRole.SURVEY_OWNER, StudyRole.ANALYST, StudyRole.LEAD);
    surveys.inStudy(studyId, surveyId);
    Survey survey = surveys.still(surveyId);
    survey.requireOpen();
    if (survey.mode() == SurveyMode.ANONYMOUS) {
      throw new ProblemException(SurveyProblem.INTERVIEW_IS_NOT_ANONYMOUS);
    }
    if (!wish.consent()) {
      throw ProblemException.badField("consent", "must be given, else nothing is typed in");
    }
    Stakeholder said =
        stakeholders
            .locked(surveyId, stakeholderId)
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    boolean isDone = said.participation() == Participation.COMPLETE;
    if (store.answeredThemselves(said) || (isDone && !wish.complete())) {
      throw new ProblemException(SurveyProblem.ALREADY_ANSWERED);
    }
    store.keep(
        said,
        SealedAnswer.list(survey.questionnaire().kept(wish.answers(), wish.complete())),
        wish.complete(),
        access.me());
    said.come(wish.complete() ? Participation.COMPLETE : Participation.PARTIAL);
    stakeholders.flush();
    return StakeholderView.of(said);
  }
}
