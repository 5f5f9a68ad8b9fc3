package eu.cordee.event.event;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.EventMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStatusTest {

  @Test
  void goesOnlyForward() {
    // When
    List<String> ways =
        Arrays.stream(EventStatus.values())
            .flatMap(
                from ->
                    Arrays.stream(EventStatus.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " " + to))
            .toList();
    // Then
    assertThat(ways).containsExactly("DRAFT PUBLISHED", "DRAFT CANCELLED", "PUBLISHED CANCELLED");
  }

  @Test
  void everyStatusAndKindIsAWordOfThePublishedLanguage() {
    // Then
    assertThat(Arrays.stream(EventStatus.values()).map(EventStatus::told))
        .containsExactly(EventMessage.Status.values());
    assertThat(Arrays.stream(EventKind.values()).map(EventKind::told))
        .containsExactly(EventMessage.Kind.values());
  }
}
