package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final String KEY = "a key that is long enough for this test";
  private static final byte[] TOKENS = "tokens".getBytes(StandardCharsets.UTF_8);

  private final Seal seal = new Seal(KEY);
  private final SessionId id = SessionId.random();

  @Test
  void opensWhatItClosed() throws GeneralSecurityException {
    assertThat(seal.open(id, seal.close(id, TOKENS))).isEqualTo(TOKENS);
  }

  @Test
  void doesNotOpenForAnotherSession() {
    byte[] closed = seal.close(id, TOKENS);

    assertThatThrownBy(() -> seal.open(SessionId.random(), closed))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void doesNotOpenWithAnotherKey() {
    byte[] closed = new Seal(KEY + "!").close(id, TOKENS);

    assertThatThrownBy(() -> seal.open(id, closed)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void doesNotOpenWhatWasChanged() {
    byte[] closed = seal.close(id, TOKENS);
    closed[closed.length - 1] ^= 1;

    assertThatThrownBy(() -> seal.open(id, closed)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void refusesAShortKey() {
    assertThatThrownBy(() -> new Seal("short")).isInstanceOf(IllegalArgumentException.class);
  }
}
