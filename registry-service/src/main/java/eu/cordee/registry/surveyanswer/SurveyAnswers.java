package eu.cordee.registry.surveyanswer;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.survey.Participation;
import eu.cordee.registry.survey.Stakeholder;
import eu.cordee.registry.survey.StakeholderRepository;
import eu.cordee.registry.survey.Survey;
import eu.cordee.registry.survey.SurveyAnswer;
import eu.cordee.registry.survey.SurveyMode;
import eu.cordee.registry.survey.SurveyProblem;
import eu.cordee.registry.survey.SurveyRepository;
import eu.cordee.registry.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * What those who are asked answer. That somebody has answered an anonymous survey and what was
 * answered are written together, so that neither is lost or twice; what was answered is sealed.
 */
@ApplicationScoped
class SurveyAnswers {

  private final StakeholderRepository stakeholders;
  private final SurveyRepository surveys;
  private final AnswerStore store;

  SurveyAnswers(StakeholderRepository stakeholders, SurveyRepository surveys, AnswerStore store) {
    this.stakeholders = stakeholders;
    this.surveys = surveys;
    this.store = store;
  }

  @Transactional
  SurveySheetView get(String secret) {
    Survey survey = survey(secret);
    return view(survey, stakeholder(secret));
  }

  @Transactional
  SurveySheetView answer(String secret, WriteSurveyAnswers wish) {
    Survey survey = survey(secret);
    survey.requireOpen();
    Stakeholder from = stakeholder(secret);
    boolean anonymous = survey.mode() == SurveyMode.ANONYMOUS;
    boolean done = from.participation() == Participation.COMPLETE;
    if (done && (anonymous || !wish.complete())) {
      throw new ProblemException(SurveyProblem.ALREADY_ANSWERED);
    }
    if (anonymous && !wish.complete()) {
      throw ProblemException.badField("complete", "must be true: nothing is kept by halves");
    }
    List<SurveyAnswer> kept =
        SealedAnswer.list(survey.questionnaire().kept(wish.answers(), wish.complete()));
    if (anonymous) {
      store.putIntoBox(survey.id(), new SealedAnswer(from.group(), from.nuts(), kept));
    } else {
      store.keep(from, kept, wish.complete(), null);
    }
    from.come(wish.complete() ? Participation.COMPLETE : Participation.PARTIAL);
    stakeholders.flush();
    return view(survey, from);
  }

  /** What they began is forgotten; they may still think better of it. */
  @Transactional
  SurveySheetView refuse(String secret) {
    Survey survey = survey(secret);
    survey.requireOpen();
    Stakeholder from = stakeholder(secret);
    if (from.participation() == Participation.COMPLETE) {
      throw new ProblemException(SurveyProblem.ALREADY_ANSWERED);
    }
    store.forget(from);
    from.come(Participation.REFUSED);
    stakeholders.flush();
    return view(survey, from);
  }

  /** The survey first and who answers after it, as whoever changes the list does. */
  private Survey survey(String secret) {
    UUID id = stakeholders.surveyOf(secret).orElseThrow(SurveyAnswers::unknown);
    Survey survey = surveys.still(id);
    if (survey.state() == SurveyState.DRAFT) {
      throw unknown();
    }
    return survey;
  }

  private Stakeholder stakeholder(String secret) {
    return stakeholders.lockedBy(secret).orElseThrow(SurveyAnswers::unknown);
  }

  private SurveySheetView view(Survey survey, Stakeholder who) {
    return new SurveySheetView(
        survey.mode(),
        survey.state(),
        who.language(),
        survey.questionnaire(),
        survey.mode() == SurveyMode.ANONYMOUS ? List.of() : store.of(who).orElse(List.of()),
        who.participation());
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
