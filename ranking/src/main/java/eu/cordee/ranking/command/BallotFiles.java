package eu.cordee.ranking.command;

import eu.cordee.csv.CsvException;
import eu.cordee.ranking.ballot.BallotException;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.ballot.PrefLibKind;
import eu.cordee.ranking.ballot.PrefLibReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files that a command is given, on the items of the first of them. */
final class BallotFiles {

  private BallotFiles() {}

  /**
   * The ballots of each file.
   *
   * @throws IllegalArgumentException with one sentence, naming file and line, where one is no good
   */
  static List<Ballots> read(List<String> files) {
    List<String> names = FileNames.of(files);
    List<Ballots> all = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      Ballots read = read(names.get(file), files.get(file));
      if (!all.isEmpty()) {
        requireSameItems(files.getFirst(), all.getFirst(), files.get(file), read);
        read = read.arranged(all.getFirst().items());
      }
      all.add(read);
    }
    return List.copyOf(all);
  }

  private static Ballots read(String name, String file) {
    String text = text(file);
    Optional<PrefLibKind> kind = PrefLibKind.of(file);
    try {
      if (kind.isPresent()) {
        return PrefLibReader.read(name, kind.get(), text);
      }
      if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        return CsvBallots.read(name, text);
      }
    } catch (BallotException wrong) {
      throw in(file, wrong.line(), wrong);
    } catch (CsvException wrong) {
      throw in(file, wrong.line(), wrong);
    }
    throw new IllegalArgumentException(
        "'" + file + "' is named neither .soc, .soi, .toc, .toi nor .csv.");
  }

  private static IllegalArgumentException in(String file, int line, Exception wrong) {
    return new IllegalArgumentException(
        file + ", line " + line + ": " + wrong.getMessage() + ".", wrong);
  }

  private static String text(String file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException("The file '" + file + "' cannot be read.", unreadable);
    }
    ByteBuffer read = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(read, text, true).isError()) {
      int line = 1;
      for (int index = 0; index < read.position(); index++) {
        line += bytes[index] == '\n' ? 1 : 0;
      }
      throw in(file, line, new BallotException(line, "here is no text in UTF-8"));
    }
    return text.flip().toString();
  }

  private static void requireSameItems(String first, Ballots had, String file, Ballots read) {
    lacking(first, had, file, read);
    lacking(file, read, first, had);
  }

  private static void lacking(String file, Ballots has, String other, Ballots lacks) {
    Set<String> missing = new TreeSet<>(has.items());
    lacks.items().forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "%s ranks '%s', which %s does not have."
              .formatted(file, String.join("', '", missing), other));
    }
  }
}
