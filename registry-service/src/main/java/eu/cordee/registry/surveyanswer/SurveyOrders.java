package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.study.Study;
import eu.cordee.registry.survey.QuestionKind;
import eu.cordee.registry.survey.Survey;
import eu.cordee.registry.survey.SurveyQuestion;
import eu.cordee.registry.survey.SurveyRepository;
import eu.cordee.registry.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In which orders people put a study's instruments, by closed surveys. Whatever the mode, group and
 * region are told of five that look alike or not at all.
 */
@ApplicationScoped
public class SurveyOrders {

  private final SurveyRepository surveys;
  private final AnswerStore store;

  SurveyOrders(SurveyRepository surveys, AnswerStore store) {
    this.surveys = surveys;
    this.store = store;
  }

  /** The orders of one question of one survey. */
  public record AskedOrders(UUID surveyId, String sha256, String question, List<OneOrder> orders) {}

  /**
   * The order that somebody gave.
   *
   * @param instruments the best first; those that were not ranked are not there
   */
  public record OneOrder(@Nullable String group, @Nullable String nuts, List<String> instruments) {}

  /** Of all questions that rank instruments of the study and nothing else. */
  public List<AskedOrders> of(Study study) {
    return surveys.ofStudy(study.id()).stream()
        .filter(one -> one.state() == SurveyState.CLOSED)
        .flatMap(
            survey ->
                survey.questionnaire().questions().stream()
                    .filter(one -> one.kind() == QuestionKind.RANKING)
                    .filter(one -> study.instrumentCodes().containsAll(one.values()))
                    .map(one -> orders(survey, one)))
        .filter(one -> !one.orders().isEmpty())
        .toList();
  }

  private AskedOrders orders(Survey survey, SurveyQuestion question) {
    List<SealedAnswer> ranked =
        store.complete(survey.id()).stream()
            .filter(one -> !SurveyVoice.of(one).to(question.code()).isEmpty())
            .toList();
    return new AskedOrders(
        survey.id(),
        Objects.requireNonNull(survey.sha256()),
        question.code(),
        Coarsening.of(ranked).stream()
            .map(
                one ->
                    new OneOrder(one.group(), one.nuts(), SurveyVoice.of(one).to(question.code())))
            // Not in the order of anything but what they say.
            .sorted(Comparator.comparing(OneOrder::toString))
            .toList());
  }
}
