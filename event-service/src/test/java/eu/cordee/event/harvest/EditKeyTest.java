package eu.cordee.event.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class EditKeyTest {

  private static final UUID ONE = UUID.fromString("0198a3c4-7d10-7c3e-9f52-0123456789ab");
  private static final UUID OTHER = UUID.fromString("f198a3c4-7d10-7c3e-9f52-0123456789ab");

  @Test
  void isReadAsItIsWritten() {
    EditKey key = new EditKey(ONE, 1_234_567_890_123L);

    assertThat(key.written()).isEqualTo("0198a3c4-7d10-7c3e-9f52-0123456789ab:1234567890123");
    assertThat(EditKey.read(key.written())).isEqualTo(key);
  }

  @Test
  void isInOneOrderEverywhereByClockAndThenByDevice() {
    assertThat(new EditKey(OTHER, 1)).isLessThan(new EditKey(ONE, 2));
    assertThat(new EditKey(ONE, 2)).isLessThan(new EditKey(OTHER, 2));
    assertThat(new EditKey(ONE, 2)).isEqualByComparingTo(new EditKey(ONE, 2));
  }
}
