package eu.cordee.launcher.keeper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * Keeps logs short: a long one is packed beside itself and begins anew. Processes go on writing to
 * the same file, which they have opened to append to. What is written in the instant between the
 * last byte read and the cut is lost: some lines in 16 MB.
 *
 * @param directory where the logs are
 * @param most bytes of one
 * @param kept how many earlier ones are kept of each
 */
public record LogRotation(Path directory, long most, int kept) {

  private static final long MEGABYTE = 1 << 20;

  /** Five earlier ones of 16 MB each, packed to about a tenth. */
  public static LogRotation usual(Path directory) {
    return new LogRotation(directory, 16 * MEGABYTE, 5);
  }

  /** Looks at all logs once. */
  public void look() throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, "*.log")) {
      for (Path log : logs) {
        if (Files.size(log) > most) {
          rotate(log);
        }
      }
    }
  }

  private void rotate(Path log) throws IOException {
    for (int number = kept - 1; number >= 1; number--) {
      if (Files.exists(earlier(log, number))) {
        Files.move(
            earlier(log, number), earlier(log, number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (FileChannel source =
            FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE);
        OutputStream packed = new GZIPOutputStream(Files.newOutputStream(earlier(log, 1)))) {
      byte[] piece = new byte[1 << 16];
      ByteBuffer buffer = ByteBuffer.wrap(piece);
      while (source.read(buffer) >= 0) {
        packed.write(piece, 0, buffer.position());
        buffer.clear();
      }
      source.truncate(0);
    }
  }

  private static Path earlier(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number + ".gz");
  }
}
