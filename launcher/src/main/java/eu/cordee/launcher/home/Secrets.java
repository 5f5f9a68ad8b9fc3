package eu.cordee.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Passwords and keys, drawn at first use and then kept: one file each, readable by their owner
 * alone.
 *
 * @param directory made on first use with mode 700
 */
public record Secrets(Path directory) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** No letters or digits that look alike: people type this one. */
  private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

  /** 192 random bits, in characters that need no quoting anywhere. */
  public String key(String name) {
    byte[] bits = new byte[24];
    RANDOM.nextBytes(bits);
    return readOrKeep(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /**
   * A pair of keys on the curve P-256: the public one as X.509, a dot, the private one as PKCS #8,
   * both in Base64.
   */
  public String keyPair(String name) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder text = Base64.getEncoder();
      return readOrKeep(
          name,
          text.encodeToString(pair.getPublic().getEncoded())
              + "."
              + text.encodeToString(pair.getPrivate().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A password that many people are told: three groups of four, 59 random bits. */
  public String legible(String name) {
    return legible(name, 3);
  }

  /**
   * A password that lasts, also by stricter rules than ours: six groups of four, 118 random bits.
   */
  public String legibleAndLong(String name) {
    return legible(name, 6);
  }

  private String legible(String name, int groups) {
    return readOrKeep(
        name,
        IntStream.range(0, groups)
            .mapToObj(group -> randomLetters(4))
            .collect(Collectors.joining("-")));
  }

  /** Whether it was drawn. */
  public boolean has(String name) {
    return Files.exists(directory.resolve(name));
  }

  private static String randomLetters(int count) {
    return RANDOM
        .ints(count, 0, LEGIBLE.length())
        .mapToObj(LEGIBLE::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private String readOrKeep(String name, String fresh) {
    Path file = directory.resolve(name);
    try {
      Files.createDirectories(directory, mode("rwx------"));
      keep(file, fresh);
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Written aside and linked into place, so that two starting at once agree on one value and none
   * reads half of it.
   */
  private void keep(Path file, String fresh) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path aside = Files.createTempFile(directory, ".new", "", mode("rw-------"));
    try {
      Files.writeString(aside, fresh + "\n");
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException someoneWasFaster) {
      return;
    } finally {
      Files.delete(aside);
    }
  }

  private static FileAttribute<?> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }
}
