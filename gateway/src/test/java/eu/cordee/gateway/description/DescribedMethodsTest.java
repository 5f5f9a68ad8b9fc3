package eu.cordee.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedMethodsTest {
  private static final String DOCUMENT =
      """
      {"paths": {
        "/api/people/me": {"patch": {}, "put": {}, "get": {}, "parameters": []},
        "/api/people/{id}": {"delete": {}},
        "/api/events/{id}/agenda.ics": {"get": {}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/people/me            | [GET, HEAD, PATCH, PUT]",
        "/api/people/me/           | [GET, HEAD, PATCH, PUT]",
        "/api/people/7             | [DELETE]",
        "/api/people/7/8           | []",
        "/api/events/7/agenda.ics  | [GET, HEAD]",
        "/api/events/7/agendaXics  | []",
        "/api/others               | []"
      })
  void thoseOfTheNearestTemplate(String path, String methods) throws JsonProcessingException {
    assertThat(DescribedMethods.at(new ObjectMapper().readTree(DOCUMENT), path))
        .hasToString(methods);
  }
}
