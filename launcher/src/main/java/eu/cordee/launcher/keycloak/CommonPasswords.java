package eu.cordee.launcher.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The ten thousand commonest passwords, and of the next forty thousand those that are long enough
 * to be chosen here: nobody may choose one. From zxcvbn-ts (MIT licence, Dan Wheeler and Dropbox),
 * which counted them in what was stolen elsewhere.
 */
final class CommonPasswords {

  /** What the rules of the realm call it. */
  static final String NAME = "common-passwords.txt";

  private CommonPasswords() {}

  /** Puts the list where Keycloak looks for it. */
  static void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (InputStream list =
        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(NAME), NAME)) {
      Files.copy(list, directory.resolve(NAME));
    }
  }
}
