package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.SurveyAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with the group and the region for which it counts, and nobody.
 *
 * @param group null where too few of it answered to say so
 * @param nuts null where too few of it answered to say so
 */
record SealedAnswer(@Nullable String group, @Nullable String nuts, List<SurveyAnswer> answers) {

  static List<SurveyAnswer> list(Map<String, List<String>> kept) {
    return kept.entrySet().stream()
        .map(one -> new SurveyAnswer(one.getKey(), one.getValue()))
        .toList();
  }

  SealedAnswer without(boolean group, boolean region) {
    return new SealedAnswer(group ? null : this.group, region ? null : nuts, answers);
  }
}
