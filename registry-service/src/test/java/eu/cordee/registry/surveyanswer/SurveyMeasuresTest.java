package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.survey.SurveyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each measure that keeps an anonymous answer apart from its person holds against its own attack,
 * and each attack finds everybody where that one measure is missing.
 */
@QuarkusTest
class SurveyMeasuresTest extends RegistryResourceTest {

  private static final int PEOPLE = 12;

  /** So many in a shuffled order are at their own place once in a hundred thousand times. */
  private static final int BY_CHANCE = 7;

  /**
   * A measure, by how whoever has the database attacks it: what joins a person, who came at a known
   * place and wrote in a known transaction, with a row.
   */
  private enum Measure {
    SHUFFLED("survey_answer", "answer.place = person.came"),
    RANDOM_IDS("survey_answer", "answer.by_id = person.came"),
    RELEASED_TOGETHER("survey_answer", "answer.written = person.written and answer.together = 1"),
    NOBODY_NAMED("survey_answer", "answer.body ->> 'stakeholder_id' = person.id::text"),
    SEALED("survey_box", "answer.written = person.written");

    private final String table;
    private final String joins;

    Measure(String table, String joins) {
      this.table = table;
      this.joins = joins;
    }

    /** How many people are joined with what they said themselves. */
    String attack(SurveyDesk survey) {
      return """
      with person as (
        select id, xmin::text as written, row_number() over (order by xmin::text::bigint) as came,
          substring(reference from '[0-9]+$') as mine
        from stakeholder where survey_id = '%1$s'),
      answer as (
        select to_jsonb(one) as body, xmin::text as written, row_number() over (order by ctid) as place,
          row_number() over (order by id) as by_id, count(*) over (partition by xmin::text) as together
        from %2$s one where survey_id = '%1$s')
      select count(distinct person.id) from person join answer on %3$s
        and (answer.body::text like '%%words-of-' || mine || '-%%'
          or answer.body::text like '%%' || encode(convert_to('words-of-' || mine || '-', 'UTF8'), 'hex') || '%%')
      """
          .formatted(survey.id(), table, joins);
    }

    /** Puts what was answered into the database as it would be without this measure alone. */
    List<String> sabotage(SurveyDesk survey) {
      String said =
          "'[\"words-of-' || substring(reference from '[0-9]+$') || '-' || survey_id || '\"]'";
      String from =
          " from (select *, row_number() over (order by xmin::text::bigint) as came from stakeholder"
              + " where survey_id = '"
              + survey.id()
              + "') one";
      String into = "insert into survey_answer (id, survey_id, stakeholder_id, complete, answers) ";
      return switch (this) {
        case SHUFFLED ->
            List.of(
                into
                    + "select gen_random_uuid(), survey_id, null, true, "
                    + said
                    + from
                    + " order by came");
        case RANDOM_IDS ->
            List.of(
                into
                    + "select ('0198a3c4-7d10-7' || lpad(to_hex(came), 3, '0') || '-8"
                    + "' || substr(md5(random()::text), 1, 3) || '-' || substr(md5(random()::text), 1, 12))::uuid,"
                    + " survey_id, null, true, "
                    + said
                    + from
                    + " order by random()");
        case NOBODY_NAMED ->
            List.of(
                into
                    + "select gen_random_uuid(), survey_id, id, true, "
                    + said
                    + from
                    + " order by random()");
        case RELEASED_TOGETHER ->
            oneByOne(
                survey,
                into
                    + "select gen_random_uuid(), survey_id, null, true, "
                    + said
                    + " from written");
        case SEALED ->
            oneByOne(
                survey,
                "insert into survey_box select gen_random_uuid(), survey_id, convert_to("
                    + said
                    + ", 'UTF8') from written");
      };
    }

    /** Each in the transaction that marks that they have answered. */
    private static List<String> oneByOne(SurveyDesk survey, String write) {
      List<String> all = new ArrayList<>();
      for (int one = 0; one < PEOPLE; one++) {
        all.add(
            "with written as (update stakeholder set version = version + 1 where survey_id = '"
                + survey.id()
                + "' and reference like '%-"
                + one
                + "' returning *) "
                + write);
      }
      return all;
    }
  }

  private final List<String> secrets = new ArrayList<>();

  /** Everybody says words of their own, one after the other. */
  private SurveyDesk answered() {
    SurveyDesk survey = SurveyDesk.begin(StudyDesk.begin(Client.organiser("lead")), "ANONYMOUS");
    secrets.addAll(survey.ask(SurveyDesk.rows("FIRMS", "CH02", PEOPLE)));
    survey.state("OPEN").statusCode(200);
    for (int one = 0; one < PEOPLE; one++) {
      String words = "words-of-" + one + "-" + survey.id();
      SurveyDesk.answer(
              secrets.get(one),
              true,
              Map.of(
                  "KNOWS", List.of("NO"), "WHY", List.of(words), "BEST", List.of("EVENT", "PILOT")))
          .statusCode(200);
    }
    return survey;
  }

  @ParameterizedTest
  @EnumSource
  void noAttackFindsWhoSaidWhat(Measure measure) {
    SurveyDesk survey = answered();
    assertThat(truth.count(measure.attack(survey))).isZero();
    survey.state("CLOSED").statusCode(200);
    assertThat(truth.count(measure.attack(survey))).isLessThanOrEqualTo(BY_CHANCE);
  }

  /** The twins. */
  @ParameterizedTest
  @EnumSource
  void withoutTheMeasureItsAttackFindsEverybody(Measure measure) {
    SurveyDesk survey = answered();
    truth.execute("alter table survey_answer disable trigger survey_answer_has_its_mode");
    try {
      measure.sabotage(survey).forEach(truth::execute);
    } finally {
      truth.execute("alter table survey_answer enable trigger survey_answer_has_its_mode");
    }
    assertThat(truth.count(measure.attack(survey))).isEqualTo(PEOPLE);
  }

  @Test
  void noLogSaysWhatWasAnsweredOrByWhichAddress() {
    List<String> said = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            said.add(
                record.getMessage() + Arrays.toString(record.getParameters()) + record.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger root = Logger.getLogger("");
    root.addHandler(listener);
    try {
      SurveyDesk survey = answered();
      survey.state("CLOSED").statusCode(200);
      // The twin: what is logged is heard.
      Logger.getLogger("survey").info("words-of-nobody");
    } finally {
      root.removeHandler(listener);
    }
    assertThat(said).anyMatch(line -> line.contains("words-of-nobody"));
    assertThat(said)
        .noneMatch(line -> line.matches("(?s).*words-of-\\d.*"))
        .noneMatch(line -> secrets.stream().anyMatch(line::contains));
  }
}
