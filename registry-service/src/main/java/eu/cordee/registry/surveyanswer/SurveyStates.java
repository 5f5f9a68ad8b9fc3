package eu.cordee.registry.surveyanswer;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import eu.cordee.registry.survey.StakeholderRepository;
import eu.cordee.registry.survey.Survey;
import eu.cordee.registry.survey.SurveyMode;
import eu.cordee.registry.survey.SurveyProblem;
import eu.cordee.registry.survey.SurveyRepository;
import eu.cordee.registry.survey.SurveyState;
import eu.cordee.registry.survey.SurveyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Surveys open, and close. */
@ApplicationScoped
class SurveyStates {

  private final SecureRandom random = new SecureRandom();
  private final SurveyRepository repository;
  private final StakeholderRepository stakeholders;
  private final StudyAccess access;
  private final AnswerStore store;
  private final AnswerSeal seal;

  SurveyStates(
      SurveyRepository repository,
      StakeholderRepository stakeholders,
      StudyAccess access,
      AnswerStore store,
      AnswerSeal seal) {
    this.repository = repository;
    this.stakeholders = stakeholders;
    this.access = access;
    this.store = store;
    this.seal = seal;
  }

  /** What it is already changes nothing. */
  @Transactional
  SurveyView change(UUID studyId, UUID id, SurveyState wanted) {
    access.held(studyId, StudyRole.SURVEY_OWNER, StudyRole.LEAD);
    Survey survey = repository.lockedInStudy(studyId, id);
    if (wanted == survey.state()) {
      return SurveyView.of(survey);
    }
    switch (wanted) {
      case OPEN -> open(survey);
      case CLOSED -> close(survey);
      case DRAFT -> throw new ProblemException(SurveyProblem.SURVEY_IS_FIXED);
    }
    repository.flush();
    return SurveyView.of(survey);
  }

  private void open(Survey survey) {
    if (survey.questionnaire().questions().isEmpty() || !stakeholders.hasAny(survey.id())) {
      throw new ProblemException(SurveyProblem.SURVEY_ASKS_NOTHING);
    }
    if (survey.mode() == SurveyMode.ANONYMOUS) {
      seal.requireKey();
    }
    survey.open();
  }

  /**
   * What was sealed comes out all at once: in another order than it was put in, written by one
   * transaction, with nothing that tells when.
   */
  private void close(Survey survey) {
    survey.close();
    // The database takes answers that have nobody only when the survey is closed.
    repository.flush();
    if (survey.mode() == SurveyMode.ANONYMOUS) {
      List<SealedAnswer> answers = new ArrayList<>(Coarsening.of(store.emptyBox(survey.id())));
      Collections.shuffle(answers, random);
      if (!answers.isEmpty()) {
        store.release(survey.id(), answers);
      }
    }
  }
}
