package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.survey.SurveyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Many answer at the same time, and each presses twice. */
@QuarkusTest
class SurveyRushTest extends RegistryResourceTest {

  /** With -Dsurvey.answers=5000 the figures of the page on surveys. */
  private static final int ANSWERS = Integer.getInteger("survey.answers", 400);

  private static final int CLIENTS = 64;
  private static final int ROWS_AT_ONCE = 1_000;

  private static final Map<String, List<String>> YES =
      Map.of("KNOWS", List.of("YES"), "BEST", List.of("PILOT", "EVENT"));

  /** What came of one answer. */
  private record Came(int status, Duration took) {}

  @Test
  void noAnswerIsLostAndNoneIsThereTwice() throws Exception {
    SurveyDesk survey = SurveyDesk.begin(StudyDesk.begin(Client.organiser("lead")), "ANONYMOUS");
    List<Map<String, Object>> rows = SurveyDesk.rows("FIRMS", "CH02", ANSWERS);
    List<String> twice = new ArrayList<>();
    for (int from = 0; from < ANSWERS; from += ROWS_AT_ONCE) {
      twice.addAll(survey.ask(rows.subList(from, Math.min(ANSWERS, from + ROWS_AT_ONCE))));
    }
    survey.state("OPEN").statusCode(200);
    twice.addAll(List.copyOf(twice));
    Collections.shuffle(twice, new Random(1));
    Queue<String> pressed = new ConcurrentLinkedQueue<>(twice);

    List<Came> came =
        atOnce(CLIENTS, () -> answerUntilEmpty(pressed)).stream().flatMap(List::stream).toList();

    assertThat(came.stream().filter(one -> one.status() == 200)).hasSize(ANSWERS);
    assertThat(came.stream().filter(one -> one.status() == 409)).hasSize(ANSWERS);
    survey.state("CLOSED").statusCode(200);
    assertThat(released(survey)).isEqualTo(ANSWERS);
    survey
        .owner()
        .request()
        .get(survey.place() + "/results")
        .then()
        .body(
            "rates[0].complete", equalTo(ANSWERS), "questions[0].rows[0].total", equalTo(ANSWERS));
    List<Duration> times = came.stream().map(Came::took).sorted().toList();
    Log.infof(
        "%d answers by %d clients: median %d ms, p99 %d ms",
        came.size(),
        CLIENTS,
        times.get(times.size() / 2).toMillis(),
        times.get(times.size() * 99 / 100).toMillis());
  }

  private long released(SurveyDesk survey) {
    return truth.count(
        "select count(*) from survey_answer where survey_id = '" + survey.id() + "'");
  }

  /** The twin: an answer that lay in the box twice would be counted. */
  @Test
  void anAnswerThatIsThereTwiceIsSeen() {
    SurveyDesk survey = SurveyDesk.begin(StudyDesk.begin(Client.organiser("lead")), "ANONYMOUS");
    List<String> secrets = survey.ask(SurveyDesk.rows("FIRMS", "CH02", 6));
    survey.state("OPEN").statusCode(200);
    secrets.forEach(secret -> SurveyDesk.answer(secret, true, YES).statusCode(200));
    truth.execute(
        "insert into survey_box select gen_random_uuid(), survey_id, sealed from survey_box"
            + " where survey_id = '"
            + survey.id()
            + "' limit 1");
    survey.state("CLOSED").statusCode(200);
    assertThat(released(survey)).isEqualTo(7);
  }

  private static List<Came> answerUntilEmpty(Queue<String> pressed) {
    List<Came> came = new ArrayList<>();
    for (String secret = pressed.poll(); secret != null; secret = pressed.poll()) {
      long begin = System.nanoTime();
      int status = SurveyDesk.answer(secret, true, YES).extract().statusCode();
      came.add(new Came(status, Duration.ofNanos(System.nanoTime() - begin)));
    }
    return came;
  }
}
