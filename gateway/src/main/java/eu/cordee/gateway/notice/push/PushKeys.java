package eu.cordee.gateway.notice.push;

import com.interaso.webpush.VapidKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The house's own pair of keys, if it has one. */
@ApplicationScoped
class PushKeys {

  private final Optional<VapidKeys> keys;

  PushKeys(PushSettings settings) {
    this.keys = settings.key().filter(text -> !text.isBlank()).map(PushKeys::parsed);
  }

  Optional<VapidKeys> pair() {
    return keys;
  }

  /** As browsers want it: the uncompressed point, in Base64 for addresses. */
  Optional<String> publicKey() {
    return keys.map(
        pair ->
            Base64.getUrlEncoder().withoutPadding().encodeToString(pair.getApplicationServerKey()));
  }

  private static VapidKeys parsed(String text) {
    String[] both = text.split("\\.", 2);
    try {
      KeyFactory factory = KeyFactory.getInstance("EC");
      return new VapidKeys(
          (ECPublicKey)
              factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(both[0]))),
          (ECPrivateKey)
              factory.generatePrivate(
                  new PKCS8EncodedKeySpec(Base64.getDecoder().decode(both[1]))));
    } catch (GeneralSecurityException | RuntimeException unreadable) {
      // Its text stays out of the log.
      throw new IllegalStateException("CORDEE_PUSH_KEY is no pair of keys");
    }
  }
}
