package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.QuestionKind;
import eu.cordee.registry.survey.SurveyQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Counts answers to one question by lines of people, and hides what must be hidden. */
final class CountedTable {

  private static final String NONE = "NONE";
  private static final int YES_OR_NO = 2;

  private final List<SurveyVoice> voices;
  private final Function<SurveyVoice, @Nullable String> line;
  private final List<@Nullable String> names;
  private final @Nullable Long[][] shown;

  /**
   * What is counted; the last column has totals.
   *
   * @param name null where group or region is not told, and in the last line, which is of all
   */
  record Line(@Nullable String name, List<@Nullable Long> counts, @Nullable Long total) {

    boolean isWhole() {
      return total != null && !counts.contains(null);
    }
  }

  private CountedTable(
      List<SurveyVoice> voices, Function<SurveyVoice, @Nullable String> line, int values) {
    this.voices = voices;
    this.line = line;
    this.names = new ArrayList<>();
    voices.stream().map(line).filter(Objects::nonNull).distinct().sorted().forEach(names::add);
    if (voices.stream().anyMatch(one -> line.apply(one) == null)) {
      names.add(null);
    }
    this.shown = new Long[names.size() + 1][values + 1];
  }

  /** What is counted: each value and, where one need not answer nor may choose several, none. */
  static List<String> values(SurveyQuestion question) {
    List<String> values = new ArrayList<>(question.values());
    if (question.kind() != QuestionKind.MULTIPLE && !question.mustBeAnswered()) {
      values.add(NONE);
    }
    return values;
  }

  /**
   * Line by line, the last one of all.
   *
   * @param line which line each belongs to
   */
  static List<Line> of(
      SurveyQuestion question,
      List<SurveyVoice> voices,
      Function<SurveyVoice, @Nullable String> line) {
    List<String> values = values(question);
    CountedTable table = new CountedTable(voices, line, values.size());
    if (question.kind() == QuestionKind.MULTIPLE) {
      // Each option is a question of its own, whether it was chosen.
      for (int value = 0; value < values.size(); value++) {
        String option = values.get(value);
        table.count(
            YES_OR_NO,
            one -> one.to(question.code()).contains(option) ? 0 : 1,
            new int[] {value, -1, values.size()});
      }
    } else {
      int[] places = new int[values.size() + 1];
      for (int value = 0; value < places.length; value++) {
        places[value] = value;
      }
      table.count(
          values.size(),
          one ->
              one.to(question.code()).stream()
                  .findFirst()
                  .map(values::indexOf)
                  .orElse(values.size() - 1),
          places);
    }
    return table.lines(values.size());
  }

  /**
   * Counts, and shows what may be shown.
   *
   * @param places where each column is shown, -1 for nowhere; the last is that of totals
   */
  private void count(int columns, ToIntFunction<SurveyVoice> column, int[] places) {
    long[][] counts = new long[names.size() + 1][columns + 1];
    for (SurveyVoice one : voices) {
      int at = column.applyAsInt(one);
      for (int row : new int[] {names.indexOf(line.apply(one)), names.size()}) {
        counts[row][at]++;
        counts[row][columns]++;
      }
    }
    SafeTable safe = SafeTable.of(counts);
    for (int row = 0; row < counts.length; row++) {
      for (int at = 0; at <= columns; at++) {
        if (places[at] >= 0) {
          shown[row][places[at]] = safe.isHidden(row, at) ? null : counts[row][at];
        }
      }
    }
  }

  private List<Line> lines(int values) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < shown.length; row++) {
      List<@Nullable Long> counts = new ArrayList<>();
      for (int at = 0; at < values; at++) {
        counts.add(shown[row][at]);
      }
      lines.add(new Line(row < names.size() ? names.get(row) : null, counts, shown[row][values]));
    }
    return lines;
  }
}
