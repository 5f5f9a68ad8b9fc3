package eu.cordee.launcher.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The processes of one home, one small file each.
 *
 * @param directory where the files lie
 */
public record ProcessTable(Path directory) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The process known by this name, dead or alive. */
  public Optional<ProcessRecord> find(String name) {
    try {
      return Optional.of(JSON.readValue(file(name).toFile(), ProcessRecord.class));
    } catch (IOException missingOrTorn) {
      // A file torn by a full disk says no more than a missing one; the port check then finds what
      // still runs.
      return Optional.empty();
    }
  }

  /** The process known by this name, when it still runs. */
  public Optional<ProcessRecord> alive(String name) {
    return find(name).filter(ProcessRecord::alive);
  }

  public ProcessRecord remember(String name, long pid, int port) {
    ProcessRecord process = ProcessRecord.of(name, pid, port);
    try {
      Path aside = Files.createTempFile(directory, name, ".new");
      JSON.writeValue(aside.toFile(), process);
      Files.move(aside, file(name), StandardCopyOption.ATOMIC_MOVE);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void forget(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + ".json");
  }
}
