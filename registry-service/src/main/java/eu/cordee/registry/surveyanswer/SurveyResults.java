package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.survey.Participation;
import eu.cordee.registry.survey.Stakeholder;
import eu.cordee.registry.survey.StakeholderRepository;
import eu.cordee.registry.survey.Survey;
import eu.cordee.registry.survey.SurveyRepository;
import eu.cordee.registry.survey.SurveyState;
import eu.cordee.registry.surveyanswer.SurveyResultsView.ResponseRate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many answered, and what. Counts are there when a survey is closed and do not change any more:
 * from those before and after an answer one could take what it says.
 */
@ApplicationScoped
public class SurveyResults {

  private final SurveyRepository surveys;
  private final StakeholderRepository stakeholders;
  private final StudyAccess access;
  private final AnswerStore store;

  SurveyResults(
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
  SurveyResultsView get(UUID studyId, UUID surveyId) {
    access.shared(studyId);
    Survey survey = surveys.inStudy(studyId, surveyId);
    return new SurveyResultsView(
        surveyId,
        rates(stakeholders.ofSurvey(surveyId).stream().filter(Stakeholder::isAsked).toList()),
        survey.state() == SurveyState.CLOSED
            ? QuestionTables.of(survey.questionnaire(), store.complete(surveyId))
            : List.of());
  }

  private static List<ResponseRate> rates(List<Stakeholder> asked) {
    List<ResponseRate> rates = new ArrayList<>();
    rates.add(rate(null, null, asked));
    for (String group : asked.stream().map(Stakeholder::group).distinct().sorted().toList()) {
      rates.add(
          rate(group, null, asked.stream().filter(one -> one.group().equals(group)).toList()));
    }
    for (String nuts : asked.stream().map(Stakeholder::nuts).distinct().sorted().toList()) {
      rates.add(rate(null, nuts, asked.stream().filter(one -> one.nuts().equals(nuts)).toList()));
    }
    return rates;
  }

  private static ResponseRate rate(
      @Nullable String group, @Nullable String nuts, List<Stakeholder> asked) {
    long complete = many(asked, Participation.COMPLETE);
    long partial = many(asked, Participation.PARTIAL);
    return new ResponseRate(
        group,
        nuts,
        asked.size(),
        complete,
        partial,
        many(asked, Participation.REFUSED),
        asked.isEmpty() ? null : (double) complete / asked.size(),
        asked.isEmpty() ? null : (double) (complete + partial) / asked.size());
  }

  private static long many(List<Stakeholder> asked, Participation wanted) {
    return asked.stream().filter(one -> one.participation() == wanted).count();
  }
}
