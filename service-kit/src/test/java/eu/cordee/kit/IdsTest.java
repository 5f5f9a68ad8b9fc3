package eu.cordee.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void anIdTellsWhenItWasMade() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    UUID id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Ids.madeAt(id)).isBetween(before, Instant.now());
  }
}
