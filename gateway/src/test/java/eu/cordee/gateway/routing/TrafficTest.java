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

  @ParameterizedTest
  @CsvSource({
    "GET, /api/matchmaking/events/0199-xyz/agenda, ''",
    "GET, /api/matchmaking/events/01993e0a-0000-7000-8000-000000000001/agenda, 01993e0a-0000-7000-8000-000000000001",
    "POST, /api/events/01993e0a-0000-7000-8000-000000000001/participants, 01993e0a-0000-7000-8000-000000000001",
    "GET, /api/events/01993e0a-0000-7000-8000-000000000001, 01993e0a-0000-7000-8000-000000000001",
    "GET, /api/matchmaking/events/01993e0a-0000-7000-8000-000000000001/agenda/changes, ''",
    "GET, /api/registry/clusters/01993e0a-0000-7000-8000-000000000001, ''"
  })
  void knowsWhoseRequestItIs(String method, String path, String fair) {
    assertThat(Traffic.of(HttpMethod.valueOf(method), path).fairOf(path)).isEqualTo(fair);
  }
}
