package eu.cordee.registry.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How people are erased beyond the registry's own database. */
@ConfigMapping(prefix = "cordee.erasure")
interface ErasureSettings {

  /** The client of the login server that may delete logins. */
  @WithDefault("cordee-registry")
  String client();

  /** Its secret; without one logins stay until there is one. */
  Optional<String> secret();

  /**
   * A file outside of the database that remembers who was erased, by id: a backup of before does
   * not know. Without one a restore of everything brings back whom it knew.
   */
  Optional<Path> memory();

  /** How long a token that was given before may still be good. */
  @WithDefault("6m")
  Duration tokens();
}
