package eu.cordee.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedAnswerTest {

  @Test
  void saysWhereTheThingIs() {
    // When
    RestResponse<String> answer = LocatedAnswer.at("notes/7", Status.CREATED, "seven");
    // Then
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(answer.getEntity()).isEqualTo("seven");
    assertThat(answer.getHeaders().get("Location")).asString().contains("notes/7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notes/7", "http://registry:8081/notes/7"})
  void refusesAnAddressThatTheGatewayDoesNotServe(String location) {
    assertThatThrownBy(() -> LocatedAnswer.at(location, Status.CREATED, "seven"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
