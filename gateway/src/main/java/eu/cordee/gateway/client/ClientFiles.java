package eu.cordee.gateway.client;

import eu.cordee.kit.Sha256;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of the web client, read once: all of them are some three megabytes. What was not built
 * is not looked for twice as long as few such names are asked for.
 */
@Singleton
class ClientFiles {
  static final String HASHED = "/assets/";

  private static final String PLACE = "META-INF/resources";
  private static final int MOST_UNKNOWN = 1_000;
  private static final int TAG_LENGTH = 16;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain;charset=UTF-8"));

  private static final Map<String, String> CODINGS = Map.of("br", ".br", "gzip", ".gz");

  private final Map<String, ClientFile> known = new ConcurrentHashMap<>();
  private final Map<String, Boolean> unknown = new ConcurrentHashMap<>();

  /** The file at this path, or null. */
  @Nullable ClientFile at(String path) {
    ClientFile file = known.get(path);
    if (file != null || unknown.containsKey(path)) {
      return file;
    }
    file = read(path);
    if (file != null) {
      known.put(path, file);
    } else {
      if (unknown.size() >= MOST_UNKNOWN) {
        unknown.clear();
      }
      unknown.put(path, true);
    }
    return file;
  }

  private static @Nullable ClientFile read(String path) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    byte[] plain = type == null ? null : bytes(path);
    if (plain == null) {
      return null;
    }
    Map<String, Buffer> compressed = new HashMap<>();
    CODINGS.forEach(
        (coding, ending) -> {
          byte[] bytes = bytes(path + ending);
          if (bytes != null) {
            compressed.put(coding, Buffer.buffer(bytes));
          }
        });
    boolean isHashed = path.startsWith(HASHED);
    return new ClientFile(Buffer.buffer(plain), type, tag(plain), isHashed, compressed);
  }

  private static byte @Nullable [] bytes(String path) {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(PLACE + path)) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String tag(byte[] content) {
    return HexFormat.of().formatHex(Sha256.of(content)).substring(0, TAG_LENGTH);
  }
}
