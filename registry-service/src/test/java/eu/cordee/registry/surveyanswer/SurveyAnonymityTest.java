package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.survey.SurveyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has the database looks for who gave an anonymous answer. */
@QuarkusTest
class SurveyAnonymityTest extends RegistryResourceTest {

  private static final Map<String, List<String>> YES =
      Map.of("KNOWS", List.of("YES"), "BEST", List.of("PILOT", "EVENT"));

  private static SurveyDesk survey(String mode) {
    return SurveyDesk.begin(StudyDesk.begin(Client.organiser("lead")), mode);
  }

  private static List<String> open(SurveyDesk survey, List<Map<String, Object>> rows) {
    List<String> secrets = survey.ask(rows);
    survey.state("OPEN").statusCode(200);
    return secrets;
  }

  private static Map<String, List<String>> no(String why) {
    return Map.of("KNOWS", List.of("NO"), "WHY", List.of(why), "BEST", List.of("EVENT", "PILOT"));
  }

  @Test
  void anAnonymousAnswerIsGivenOnceAndNobodyIsToldItAgain() throws Exception {
    SurveyDesk survey = survey("ANONYMOUS");
    String secret = open(survey, SurveyDesk.rows("FIRMS", "CH02", 1)).getFirst();
    SurveyDesk.answer(secret, false, YES).statusCode(400);
    assertThat(
            atOnce(8, () -> SurveyDesk.answer(secret, true, YES).extract().statusCode()).stream()
                .filter(status -> status == 200))
        .hasSize(1);
    SurveyDesk.sheet(secret).body("participation", equalTo("COMPLETE"), "answers", empty());
    assertThat(inBox(survey)).isEqualTo(1);
    // Alone it would be known whose it is.
    survey.state("CLOSED").statusCode(200);
    assertThat(inBox(survey)).isZero();
    assertThat(released(survey)).isZero();
  }

  private long inBox(SurveyDesk survey) {
    return truth.count("select count(*) from survey_box where survey_id = '" + survey.id() + "'");
  }

  private long released(SurveyDesk survey) {
    return truth.count(
        "select count(*) from survey_answer where survey_id = '" + survey.id() + "'");
  }

  /** Each says words of their own, so that whoever is joined with them is known. */
  private List<String> words(SurveyDesk survey, int many) {
    List<String> secrets = open(survey, SurveyDesk.rows("FIRMS", "CH02", many));
    List<String> words = new ArrayList<>();
    for (int one = 0; one < many; one++) {
      words.add("words-of-" + one + "-" + survey.id());
      SurveyDesk.answer(secrets.get(one), true, no(words.get(one))).statusCode(200);
    }
    return words;
  }

  /** Looks for the words in every column of every table, as text and as bytes. */
  private long tablesThatSay(String words) {
    return truth.count(
        """
        select count(*) from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
          and (xpath('/row/n/text()', query_to_xml(format(
            'select count(*) as n from %%I t where t::text like %%L or t::text like ''%%%%'' || encode(%%L, ''hex'') || ''%%%%''',
            table_name, '%%%1$s%%', '%1$s'), false, true, '')))[1]::text::bigint > 0
        """
            .formatted(words));
  }

  /** How many people are joined with their own words by row, transaction or place in the table. */
  private long joined(SurveyDesk survey) {
    return truth.count(
        """
        with person as (
          select id, xmin as written, row_number() over (order by reference) as place,
            substring(reference from '[0-9]+$') as mine
          from stakeholder where survey_id = '%1$s'),
        answer as (
          select stakeholder_id, xmin as written, row_number() over (order by ctid) as place, answers,
            count(*) over (partition by xmin::text) as together
          from survey_answer where survey_id = '%1$s')
        select count(distinct person.id) from person join answer
          on (answer.stakeholder_id = person.id
            or (answer.written = person.written and answer.together = 1))
          and answer.answers like '%%words-of-' || person.mine || '-%%'
        """
            .formatted(survey.id()));
  }

  @Test
  void nobodyIsJoinedWithAnAnonymousAnswer() {
    SurveyDesk survey = survey("ANONYMOUS");
    List<String> words = words(survey, 12);
    // While it is open nothing can be read, and all that is sealed is of one length.
    assertThat(tablesThatSay(words.getFirst())).isZero();
    assertThat(
            truth.count(
                "select count(distinct length(sealed)) from survey_box where survey_id = '"
                    + survey.id()
                    + "'"))
        .isEqualTo(1);
    // Afterwards all is there, of nobody, out of one transaction.
    survey.state("CLOSED").statusCode(200);
    assertThat(tablesThatSay(words.getFirst())).isEqualTo(1);
    assertThat(released(survey)).isEqualTo(12);
    assertThat(joined(survey)).isZero();
    assertThat(
            truth.count(
                "select count(distinct xmin::text) from survey_answer where survey_id = '"
                    + survey.id()
                    + "'"))
        .isEqualTo(1);
    assertThat(
            truth.count(
                "select count(*) from survey_answer where substring(id::text, 15, 1) <> '4' and survey_id = '"
                    + survey.id()
                    + "'"))
        .isZero();
    assertThat(inOrderOfArrival(survey, words)).isFalse();
  }

  private boolean inOrderOfArrival(SurveyDesk survey, List<String> words) {
    String all =
        truth.text(
            "select string_agg(answers, ' ' order by ctid) from survey_answer where survey_id = '"
                + survey.id()
                + "'");
    List<Integer> places = words.stream().map(all::indexOf).toList();
    return places.equals(places.stream().sorted().toList());
  }

  /** The twin: the same attack on answers that are not anonymous finds everybody. */
  @Test
  void everybodyIsJoinedWithAConfidentialAnswer() {
    SurveyDesk survey = survey("CONFIDENTIAL");
    List<String> words = words(survey, 12);
    assertThat(tablesThatSay(words.getFirst())).isEqualTo(1);
    assertThat(joined(survey)).isEqualTo(12);
    assertThat(inOrderOfArrival(survey, words)).isTrue();
  }

  /** And without the trigger somebody could be written beside an anonymous answer. */
  @Test
  void theDatabaseRefusesWhoseAnAnonymousAnswerIs() {
    SurveyDesk survey = survey("ANONYMOUS");
    words(survey, 5);
    survey.state("CLOSED").statusCode(200);
    String told =
        """
        insert into survey_answer (id, survey_id, stakeholder_id, complete, answers)
        select gen_random_uuid(), survey_id, id, true, '[]' from stakeholder
        where survey_id = '%s' limit 1
        """
            .formatted(survey.id());
    assertThatThrownBy(() -> truth.execute(told)).hasStackTraceContaining("has nobody");
    truth.execute("alter table survey_answer disable trigger survey_answer_has_its_mode");
    try {
      truth.execute(told);
    } finally {
      truth.execute("alter table survey_answer enable trigger survey_answer_has_its_mode");
    }
  }
}
