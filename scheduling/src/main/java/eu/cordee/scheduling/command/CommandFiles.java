package eu.cordee.scheduling.command;

import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.DznReader;
import eu.cordee.scheduling.brokerage.MalformedEventException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a command reads and writes; what goes wrong is one sentence. */
final class CommandFiles {

  /** An event of a hundred thousand requests is some twenty megabytes. */
  private static final int MOST_BYTES = 512 * 1024 * 1024;

  private CommandFiles() {}

  static BrokerageEvent readEvent(Path file) throws Usage {
    try {
      return DznReader.read(read(file));
    } catch (MalformedEventException malformed) {
      throw new Usage(file + ": " + malformed.getMessage());
    }
  }

  static String read(Path file) throws Usage {
    try {
      return text(file);
    } catch (CharacterCodingException notText) {
      throw new Usage("The file " + file + " is not UTF-8 text.");
    } catch (IOException unreadable) {
      throw new Usage("The file " + file + " cannot be read.");
    }
  }

  /** Counts what is read: in an archive, the size of a file is what somebody wrote there. */
  private static String text(Path file) throws IOException, Usage {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new Usage("The file " + file + " is larger than 512 MiB.");
    }
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  static void write(Path file, String text) throws Usage {
    try {
      Files.writeString(file, text + "\n");
    } catch (IOException unwritable) {
      throw new Usage("The file " + file + " cannot be written.");
    }
  }
}
