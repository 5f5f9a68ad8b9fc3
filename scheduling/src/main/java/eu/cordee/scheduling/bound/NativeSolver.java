package eu.cordee.scheduling.bound;

import com.google.ortools.Loader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the native part of OR-Tools once per process.
 *
 * <p>Its own loader unpacks 70 MB into a new temporary directory at every start, which takes most
 * of a second. With the system property {@value #CACHE} naming a directory, the libraries are
 * unpacked there once and reused. The directory must not be writable by others.
 */
public final class NativeSolver {

  /** System property: where to keep the unpacked libraries. */
  public static final String CACHE = "cordee.native-cache";

  private static boolean loaded;

  private NativeSolver() {}

  /**
   * Makes OR-Tools usable in this process; does nothing from the second call on. The first takes
   * most of a second, or some milliseconds where the libraries are in the cache.
   *
   * @throws RuntimeException where the libraries of this machine cannot be unpacked
   */
  public static synchronized void load() {
    if (!loaded) {
      if (!loadFromCache()) {
        Loader.loadNativeLibraries();
      }
      loaded = true;
    }
  }

  /** Whatever goes wrong here costs only time: the regular loader follows. */
  private static boolean loadFromCache() {
    String cache = System.getProperty(CACHE);
    Path jar = jarWithLibraries();
    if (cache == null || jar == null) {
      return false;
    }
    try {
      String name = jar.getFileName().toString().replace(".jar", "");
      Path unpacked = Path.of(cache).toAbsolutePath().resolve(name);
      if (!Files.isDirectory(unpacked)) {
        unpack(jar, unpacked);
      }
      System.load(unpacked.resolve(System.mapLibraryName("jniortools")).toString());
      return true;
    } catch (IOException | UnsatisfiedLinkError unusable) {
      return false;
    }
  }

  /** The jar for this platform is named after its only folder, {@code ortools-linux-x86-64}. */
  private static @Nullable Path jarWithLibraries() {
    String start = "ortools-" + com.sun.jna.Platform.RESOURCE_PREFIX + "-";
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path path = Path.of(entry);
      if (path.getFileName() != null && path.getFileName().toString().startsWith(start)) {
        return path;
      }
    }
    return null;
  }

  /** Unpacks beside the target and renames, so that two starts at once cannot see half of it. */
  private static void unpack(Path jar, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path beside = Files.createTempDirectory(target.getParent(), "unpacking");
    try (JarFile archive = new JarFile(jar.toFile())) {
      for (JarEntry entry : archive.stream().filter(NativeSolver::isLibrary).toList()) {
        String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        try (InputStream content = archive.getInputStream(entry)) {
          Files.copy(content, beside.resolve(file));
        }
      }
    }
    try {
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException anotherWasFaster) {
      try (var files = Files.list(beside)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(beside);
    }
  }

  private static boolean isLibrary(JarEntry entry) {
    return !entry.isDirectory() && entry.getName().startsWith("ortools-");
  }
}
