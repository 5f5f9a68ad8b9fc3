package eu.cordee.scheduling.command;

import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.DznReader;
import eu.cordee.scheduling.brokerage.MalformedEventException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a command reads and writes; what goes wrong is one sentence. */
final class CommandFiles {

  /** An event of a hundred thousand requests is some twenty megabytes. */
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private CommandFiles() {}

  static BrokerageEvent readEvent(Path file) throws Usage {
    try {
      return DznReader.read(read(file));
    } catch (MalformedEventException malformed) {
      throw new Usage(malformed.getMessage());
    }
  }

  static String read(Path file) throws Usage {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Usage("The file " + file + " is larger than 512 MiB.");
      }
      return Files.readString(file);
    } catch (CharacterCodingException notText) {
      throw new Usage("The file " + file + " is not UTF-8 text.");
    } catch (IOException unreadable) {
      throw new Usage("The file " + file + " cannot be read.");
    }
  }

  static void write(Path file, String text) throws Usage {
    try {
      Files.writeString(file, text + "\n");
    } catch (IOException unwritable) {
      throw new Usage("The file " + file + " cannot be written.");
    }
  }
}
