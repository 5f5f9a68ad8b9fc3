package eu.cordee.launcher.install;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what the build fetched. */
public final class Archives {

  private static final String EXECUTABLE = "rwxr-xr-x";

  private Archives() {}

  /** Unpacks the one {@code .txz} inside a jar. */
  static void unpackTxzInJar(Path jar, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry txz =
          zip.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(jar + " holds no .txz"));
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new XZInputStream(zip.getInputStream(txz)))) {
        unpackAll(tar, target);
      }
    }
  }

  /** Unpacks a plain tar. */
  public static void unpackTar(Path archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      unpackAll(tar, target);
    }
  }

  private static void unpackAll(TarArchiveInputStream tar, Path target) throws IOException {
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      unpack(entry, tar, target);
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path file = inside(target, entry);
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(file.getParent());
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      write(content, file);
      if ((entry.getMode() & 0100) != 0) {
        makeExecutable(file);
      }
    }
  }

  /** Unpacks a zip without its single top directory. */
  static void unpackZip(Path archive, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        if (!entry.isDirectory() && !name.isEmpty()) {
          Path file = inside(target, name);
          write(zip.getInputStream(entry), file);
          if (name.endsWith(".sh")) {
            makeExecutable(file);
          }
        }
      }
    }
  }

  private static void write(InputStream content, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(content, file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(EXECUTABLE));
  }

  private static Path inside(Path target, ArchiveEntry entry) throws IOException {
    return inside(target, entry.getName());
  }

  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException(name + " points outside of the archive");
    }
    return file;
  }
}
