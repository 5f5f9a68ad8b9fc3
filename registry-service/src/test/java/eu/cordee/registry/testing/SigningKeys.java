package eu.cordee.registry.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * Lets the service trust tokens that the tests sign themselves, with a key made for this run: a
 * test needs many callers at once, with claims of every kind.
 */
public class SigningKeys implements QuarkusTestResourceLifecycleManager {

  static final String PRIVATE_KEY = "cordee.test.signing-key";

  @Override
  public Map<String, String> start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder encoder = Base64.getEncoder();
      return Map.of(
          // With a server the public key would be ignored.
          "quarkus.oidc.auth-server-url",
          "",
          "quarkus.oidc.public-key",
          encoder.encodeToString(pair.getPublic().getEncoded()),
          "cordee.inner-key",
          "a key that only the gateway has",
          PRIVATE_KEY,
          encoder.encodeToString(pair.getPrivate().getEncoded()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** After the backing systems, which name a server. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public void stop() {
    // Nothing to stop.
  }
}
