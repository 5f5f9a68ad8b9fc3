package eu.cordee.gateway.session;

import eu.cordee.kit.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** 256 random bits that only the browser keeps; here they are known by their SHA-256. */
public final class SessionId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final byte[] bytes;

  private SessionId(byte[] bytes) {
    this.bytes = bytes;
  }

  static SessionId random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionId(bytes);
  }

  /** The id of a cookie's value, or null if no gateway ever wrote that value. */
  static @Nullable SessionId parse(String value) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(value);
      return bytes.length == BYTES ? new SessionId(bytes) : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  String value() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  byte[] hash() {
    return Sha256.of(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionId id && MessageDigest.isEqual(bytes, id.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "SessionId";
  }
}
