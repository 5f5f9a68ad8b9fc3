package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.cordee.launcher.bench.LoadAtOnce;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.launcher.client.ApiException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * What one service has answered is used at the next at once, and no call is ever repeated. The full
 * size, twenty times: {@code ./cordee bench imports}.
 */
@Order(5)
class ImportsAtOnceTest {

  private static final int PEOPLE = 200;
  private static final int REQUESTS_EACH = 5;

  private final ApiClient api = SystemUnderTest.find().partner();

  @RepeatedTest(3)
  void aWholeEventIsLoadedAtOnceAndLoadedAgainChangesNothing() {
    // Given
    try (LoadAtOnce event = new LoadAtOnce(api, PEOPLE, REQUESTS_EACH)) {
      // When
      LoadAtOnce.Loaded first = event.load();
      LoadAtOnce.Loaded again = event.load();
      // Then
      assertThat(first.outcomes()).containsExactly("CREATED");
      assertThat(again.outcomes()).containsExactly("UNCHANGED");
      assertThat(List.of(first.rows(), again.rows())).containsOnly(event.rows());
    }
  }

  /** The sabotage twin: were the answer not of a moment ago, nobody would wait for its message. */
  @Test
  void whoWasNeverAnsweredIsRefusedAndNotWaitedFor() {
    // Given
    try (LoadAtOnce event = new LoadAtOnce(api, 1, 1)) {
      String participants = "/api/events/" + event.eventId() + "/participants/imports";
      Map<String, Object> stranger =
          Map.of("reference", "x", "personId", "01990000-0000-7000-8000-0000000000ff");
      // When
      ApiException refused =
          catchThrowableOfType(
              ApiException.class,
              () -> api.post(participants, Map.of("participants", List.of(stranger))));
      // Then
      assertThat(refused.status()).isEqualTo(400);
    }
  }
}
