package eu.cordee.gateway.notice.push;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How notices are pushed to devices. */
@ConfigMapping(prefix = "cordee.push")
public interface PushSettings {
  /**
   * The pair of keys with which push services know this house again (RFC 8292): the public one as
   * X.509, a dot, the private one as PKCS #8, both in Base64. Without it nobody is pushed anything.
   */
  Optional<String> key();

  /** Whether push services may also be on this machine and without TLS; in tests alone. */
  @WithDefault("false")
  boolean loopback();

  /** How long a push service may be silent. */
  @WithDefault("PT10S")
  Duration patience();

  /** After this one that was about to be pushed is nobody's any more. */
  @WithDefault("PT2M")
  Duration lease();
}
