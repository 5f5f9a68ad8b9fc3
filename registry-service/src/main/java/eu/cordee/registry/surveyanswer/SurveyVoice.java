package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.SurveyAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one answer says, by question.
 *
 * @param group null where it is not told
 * @param nuts null where it is not told
 */
record SurveyVoice(
    @Nullable String group, @Nullable String nuts, Map<String, List<String>> answers) {

  static SurveyVoice of(SealedAnswer answer) {
    Map<String, List<String>> answers = new HashMap<>();
    for (SurveyAnswer one : answer.answers()) {
      answers.put(one.question(), one.values());
    }
    return new SurveyVoice(answer.group(), answer.nuts(), answers);
  }

  List<String> to(String question) {
    return answers.getOrDefault(question, List.of());
  }
}
