package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decision records are numbered without a gap, and each says since when it holds. */
class DecisionRecordsTest {

  private static final Pattern NAME = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?m)^\\*(Proposed|Accepted|Superseded by \\d{4}|Withdrawn), \\d{4}-\\d{2}-\\d{2}(; [^*]+)?\\*$");

  @TempDir private Path folder;

  @Test
  void recordsAreComplete() throws IOException {
    Path records = SourceTree.ofThisProject().root().resolve("docs/adr");

    assertThat(faults(records)).isEmpty();
  }

  @Test
  void aGapIsSeen() throws IOException {
    write("0001-stone.md", "# 0001 Stone\n\n*Accepted, 2026-11-22*\n");
    write("0003-wood.md", "# 0003 Wood\n\n*Superseded by 0001, 2026-11-23*\n");

    assertThat(faults(folder)).containsExactly("0003-wood.md should have number 0002");
  }

  @Test
  void aNumberTakenTwiceIsSeen() throws IOException {
    write("0001-stone.md", "# 0001 Stone\n\n*Accepted, 2026-11-22*\n");
    write("0001-wood.md", "# 0001 Wood\n\n*Accepted, 2026-11-22*\n");

    assertThat(faults(folder)).containsExactly("0001-wood.md should have number 0002");
  }

  @Test
  void aRecordWithoutStatusDateOrItsOwnNumberIsSeen() throws IOException {
    write("0001-stone.md", "# 0001 Stone\n\n*Accepted*\n");
    write("0002-wood.md", "# 0003 Wood\n\n*Accepted, 2026-11-22*\n");
    write("notes.md", "");

    assertThat(faults(folder))
        .containsExactly(
            "0001-stone.md says no status with a date",
            "0002-wood.md has another number in its heading",
            "notes.md is no record");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static List<String> faults(Path records) throws IOException {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(records)) {
      int next = 1;
      for (Path file : files.sorted().toList()) {
        faults.addAll(faults(file, String.format("%04d", next++)));
      }
    }
    return faults;
  }

  private static List<String> faults(Path file, String due) throws IOException {
    String name = file.getFileName().toString();
    Matcher number = NAME.matcher(name);
    if (!number.matches()) {
      return List.of(name + " is no record");
    }
    String text = Files.readString(file);
    List<String> faults = new ArrayList<>();
    if (!number.group(1).equals(due)) {
      faults.add(name + " should have number " + due);
    }
    if (!text.startsWith("# " + number.group(1) + " ")) {
      faults.add(name + " has another number in its heading");
    }
    if (!STATUS.matcher(text).find()) {
      faults.add(name + " says no status with a date");
    }
    return faults;
  }
}
