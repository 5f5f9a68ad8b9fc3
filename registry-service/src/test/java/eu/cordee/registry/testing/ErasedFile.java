package eu.cordee.registry.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where the registry of tests remembers whom it has erased; empty at its start. */
public class ErasedFile implements QuarkusTestResourceLifecycleManager {

  public static final Path PLACE = Path.of("target", "erased", "people").toAbsolutePath();

  @Override
  public Map<String, String> start() {
    try {
      Files.deleteIfExists(PLACE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("cordee.erasure.memory", PLACE.toString());
  }

  @Override
  public void stop() {
    // The next start empties it.
  }
}
