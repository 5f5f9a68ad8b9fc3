package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/events/e1/changes, STREAM",
    "GET, /api/matchmaking/feeds/f1/agenda.ics, EXPORT",
    "GET, /api/events/e1/participants, BROWSE",
    "POST, /api/registry/people/imports, IMPORT",
    "POST, /api/matchmaking/events/e1/meetings, BOOK",
    "POST, /api/matchmaking/events/e1/timetables/t1/publication, PUBLISH",
    "POST, /api/matchmaking/events/e1/timetables/t1/rollback, PUBLISH",
    "POST, /api/matchmaking/events/e1/repairs/r1/publication, PUBLISH"
  })
  void knowsWhatKindOfRequestItIs(String method, String path, Traffic kind) {
    assertThat(Traffic.of(HttpMethod.valueOf(method), path)).isEqualTo(kind);
  }
}
