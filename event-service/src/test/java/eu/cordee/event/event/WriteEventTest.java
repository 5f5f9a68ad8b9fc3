package eu.cordee.event.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteEventTest {

  private static final Instant NINE = Instant.parse("2027-03-01T09:00:00Z");

  @Test
  void whatIsLeftOutIsEmptyAndRegistrationIsOpen() {
    assertThat(event("Europe/Zurich", NINE.plusSeconds(1), null, null).descriptionOrEmpty())
        .isEmpty();
    assertThat(event("Europe/Zurich", NINE.plusSeconds(1), "A fair", null).descriptionOrEmpty())
        .isEqualTo("A fair");
    assertThat(event("Europe/Zurich", NINE.plusSeconds(1), null, null).opensRegistration())
        .isTrue();
    assertThat(event("Europe/Zurich", NINE.plusSeconds(1), null, true).opensRegistration())
        .isTrue();
    assertThat(event("Europe/Zurich", NINE.plusSeconds(1), null, false).opensRegistration())
        .isFalse();
  }

  @Test
  void endsAfterItStarts() {
    assertThatCode(() -> event("Europe/Zurich", NINE.plusSeconds(1), null, null).check())
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> event("Europe/Zurich", NINE, null, null).check())
        .hasMessageContaining("endsAt");
    assertThatThrownBy(() -> event("Europe/Zurich", NINE.minusSeconds(1), null, null).check())
        .hasMessageContaining("endsAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "Europe/Atlantis", "europe/zurich", ""})
  void isInAZoneThatKnowsSummer(String zone) {
    assertThatThrownBy(() -> event(zone, NINE.plusSeconds(1), null, null).check())
        .hasMessageContaining("zone");
  }

  private static WriteEvent event(
      String zone, Instant end, @Nullable String description, @Nullable Boolean open) {
    return new WriteEvent(EventKind.FAIR, "Fair", description, zone, "Hall", NINE, end, 10, open);
  }
}
