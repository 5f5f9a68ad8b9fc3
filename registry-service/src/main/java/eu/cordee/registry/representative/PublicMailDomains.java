package eu.cordee.registry.representative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Where anybody gets an address: it says nothing about whom they work for. */
public final class PublicMailDomains {

  private static final Set<String> ALL = read();

  private PublicMailDomains() {}

  /** All that are known. */
  public static Set<String> all() {
    return ALL;
  }

  static boolean contain(String domain) {
    return ALL.contains(domain);
  }

  private static Set<String> read() {
    try (InputStream file =
        PublicMailDomains.class.getResourceAsStream("/representative/public-mail-domains.txt")) {
      if (file == null) {
        throw new IllegalStateException("the list of public mail domains is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
