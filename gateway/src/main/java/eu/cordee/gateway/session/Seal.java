package eu.cordee.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * AES-256-GCM with a key of its own for each session: HKDF-SHA256 (RFC 5869) over the gateway's
 * key, salted with the session id.
 *
 * <p>The id is only in the browser, so neither a stolen database nor the gateway's key, nor both,
 * open a session.
 */
final class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] gatewayKey;

  Seal(String gatewayKey) {
    if (gatewayKey.length() < 32) {
      throw new IllegalArgumentException("CORDEE_SESSION_KEY must have at least 32 characters");
    }
    this.gatewayKey = gatewayKey.getBytes(StandardCharsets.UTF_8);
  }

  byte[] close(SessionId id, byte[] clear) {
    try {
      byte[] nonce = new byte[NONCE];
      RANDOM.nextBytes(nonce);
      byte[] closed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(clear);
      byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
      System.arraycopy(closed, 0, both, NONCE, closed.length);
      return both;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Opens what {@link #close} closed.
   *
   * @throws GeneralSecurityException if it was changed, or closed with another key or for another
   *     session
   */
  byte[] open(SessionId id, byte[] closed) throws GeneralSecurityException {
    byte[] nonce = Arrays.copyOf(closed, NONCE);
    return cipher(Cipher.DECRYPT_MODE, id, nonce).doFinal(closed, NONCE, closed.length - NONCE);
  }

  private Cipher cipher(int mode, SessionId id, byte[] nonce) throws GeneralSecurityException {
    HKDFParameterSpec derivation =
        HKDFParameterSpec.ofExtract()
            .addIKM(gatewayKey)
            .addSalt(id.bytes())
            .thenExpand("cordee session".getBytes(StandardCharsets.US_ASCII), 32);
    SecretKey key = KDF.getInstance("HKDF-SHA256").deriveKey("AES", derivation);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
