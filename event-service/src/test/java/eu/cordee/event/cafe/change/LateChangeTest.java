package eu.cordee.event.cafe.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LateChangeTest {

  @Test
  void whatIsLeftOutIsNothing() {
    LateChange nothing = new LateChange(null, null, null, null, null, null);

    assertThat(nothing.leaving()).isEmpty();
    assertThat(nothing.closing()).isEmpty();
    assertThat(nothing.newHosts()).isEmpty();
    assertThat(nothing.onlyAsks()).isFalse();
  }

  @Test
  void whatIsSaidIsMeant() {
    UUID guest = UUID.randomUUID();
    LateChange.NewHost host = new LateChange.NewHost(2, guest);
    LateChange change = new LateChange(List.of(guest), List.of(3), List.of(host), null, null, true);

    assertThat(change.leaving()).containsExactly(guest);
    assertThat(change.closing()).containsExactly(3);
    assertThat(change.newHosts()).containsExactly(host);
    assertThat(change.onlyAsks()).isTrue();
    assertThat(new LateChange(null, null, null, null, null, false).onlyAsks()).isFalse();
  }
}
