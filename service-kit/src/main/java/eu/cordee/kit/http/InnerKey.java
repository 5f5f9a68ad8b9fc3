package eu.cordee.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway shows when it asks for itself and not for a caller. Nobody else can: it passes
 * none of its clients' headers on but a short list, and this one is not on it.
 */
@ApplicationScoped
public class InnerKey {

  /** The header that carries it. */
  public static final String HEADER = "X-Cordee-Inner";

  private final Optional<String> key;

  InnerKey(@ConfigProperty(name = "cordee.inner-key") Optional<String> key) {
    this.key = key;
  }

  /**
   * Opens for whoever has it.
   *
   * @throws ProblemException 404, as if there were nothing
   */
  public void require(@Nullable String shown) {
    if (shown == null || key.isEmpty() || !isSame(shown, key.get())) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
  }

  private static boolean isSame(String shown, String expected) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
