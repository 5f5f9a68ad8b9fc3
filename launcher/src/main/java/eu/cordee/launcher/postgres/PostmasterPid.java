package eu.cordee.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * PostgreSQL's own note about who runs on a data directory: pid in line 1, port in line 4, state in
 * line 8.
 *
 * @param ready false while it still starts or recovers
 */
record PostmasterPid(long pid, int port, boolean ready) {

  private static final String FILE = "postmaster.pid";

  static Optional<PostmasterPid> read(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve(FILE));
      int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
      boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
      return Optional.of(new PostmasterPid(Long.parseLong(lines.getFirst().strip()), port, ready));
    } catch (IOException | NumberFormatException | NoSuchElementException missingOrTorn) {
      return Optional.empty();
    }
  }

  static void delete(Path data) {
    try {
      Files.deleteIfExists(data.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The note survives a crash, and after a reboot its pid may be anybody's. */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process.info().command().map(path -> path.endsWith("/postgres")).orElse(true))
        .isPresent();
  }
}
