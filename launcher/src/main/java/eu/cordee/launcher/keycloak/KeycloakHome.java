package eu.cordee.launcher.keycloak;

import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.install.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keycloak's directory in one home: its own data, beside links into the program that all homes
 * share.
 */
final class KeycloakHome {

  private static final List<String> SHARED = List.of("lib", "conf", "providers");

  private KeycloakHome() {}

  static Path prepare(Home home, Path program) {
    Path own = home.directory("keycloak");
    try {
      for (String name : SHARED) {
        Files.deleteIfExists(own.resolve(name));
        Files.createSymbolicLink(own.resolve(name), program.resolve(name));
      }
      Installation.delete(own.resolve("themes"));
      KeycloakTheme.write(own.resolve("themes"));
      // Caches of the version that ran before; everything that matters is in the database.
      Installation.delete(own.resolve("data"));
      Files.createDirectories(own.resolve("data/import"));
      CommonPasswords.write(own.resolve("data/password-blacklists"));
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
