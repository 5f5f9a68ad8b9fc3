package eu.cordee.launcher.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.install.Archives;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * PostgreSQL's base backup: an archive of its data directory, and its own list of what must be in
 * it.
 *
 * @param directory with {@code base.tar} and {@code backup_manifest}
 */
record BaseArchive(Path directory) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Recovery that begins with a new timeline, by which services see that time was turned back. */
  private static final String RECOVER = "recovery.signal";

  /** Bytes of a segment of the log, as initdb makes them. */
  private static final long SEGMENT = 16L << 20;

  /** A sentence for each file that is not as PostgreSQL read it, and for missing log. */
  List<String> differences() throws IOException {
    JsonNode list = JSON.readTree(directory.resolve("backup_manifest").toFile());
    Map<String, BackupManifest.Content> there = contents();
    List<String> differences = new ArrayList<>();
    for (JsonNode file : list.required("Files")) {
      String name = file.required("Path").textValue();
      BackupManifest.Content wanted =
          new BackupManifest.Content(
              file.required("Size").longValue(), file.required("Checksum").textValue());
      if (!wanted.equals(there.get(name))) {
        differences.add("base.tar has not what PostgreSQL wrote of " + name);
      }
    }
    for (JsonNode range : list.required("WAL-Ranges")) {
      addMissingLog(range, there, differences);
    }
    return differences;
  }

  private static void addMissingLog(
      JsonNode range, Map<String, BackupManifest.Content> there, List<String> differences) {
    long last = segment(range.required("End-LSN").textValue(), 1);
    for (long next = segment(range.required("Start-LSN").textValue(), 0); next <= last; next++) {
      String name =
          String.format(
              Locale.ROOT,
              "pg_wal/%08X%08X%08X",
              range.required("Timeline").longValue(),
              next / (0x1_0000_0000L / SEGMENT),
              next % (0x1_0000_0000L / SEGMENT));
      if (!there.containsKey(name)) {
        differences.add("base.tar lacks " + name);
      }
    }
  }

  /** The number of the segment that a position in the log is in, or the one before it. */
  private static long segment(String position, int before) {
    int slash = position.indexOf('/');
    long high = Long.parseLong(position, 0, slash, 16);
    long low = Long.parseLong(position, slash + 1, position.length(), 16);
    return ((high << 32) + low - before) / SEGMENT;
  }

  private Map<String, BackupManifest.Content> contents() throws IOException {
    Map<String, BackupManifest.Content> contents = new HashMap<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive()));
        TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          contents.put(
              entry.getName(), new BackupManifest.Content(entry.getSize(), Digests.of(tar)));
        }
      }
    }
    return contents;
  }

  /** Lays out a data directory that recovers to the moment of the backup when it is started. */
  void unpack(Path data) throws IOException {
    Archives.unpackTar(archive(), data);
    Files.createFile(data.resolve(RECOVER));
  }

  private Path archive() {
    return directory.resolve("base.tar");
  }
}
