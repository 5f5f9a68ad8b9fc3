package eu.cordee.matchmaking.timetable;

import eu.cordee.scheduling.command.TimetableCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** {@code ./cordee timetable verify} for what organisers can download of a run. */
final class Verifier {

  private Verifier() {}

  /** Writes the files of a zip into a folder. */
  static void unzip(byte[] zipped, Path folder) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        Files.write(folder.resolve(file.getName()), zip.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the command says about the three files in a folder. */
  static String verdict(Path folder) {
    return said(
        List.of(
            folder.resolve("event.json"),
            folder.resolve("plan.json"),
            folder.resolve("certificate.json")));
  }

  /** What the command says, of whatever kind. */
  static String said(List<Path> files) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>(List.of("verify"));
    files.forEach(file -> arguments.add(file.toString()));
    new TimetableCommand(out, out).run(arguments);
    return said.toString(StandardCharsets.UTF_8);
  }
}
