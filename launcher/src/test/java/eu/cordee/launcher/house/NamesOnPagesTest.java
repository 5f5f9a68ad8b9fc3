package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Classes and files that pages about the present name are there: whoever moves or renames one finds
 * the sentence about it. Notebook and decisions tell of the past and may name what is gone.
 */
class NamesOnPagesTest {

  private static final SourceTree PROJECT = SourceTree.ofThisProject();
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Z]\\w+");
  private static final Pattern FILE = Pattern.compile("(?:[a-z]+/)+[A-Z]\\w+");
  private static final Pattern WORD = Pattern.compile("\\w+");

  private static final Set<String> words = new HashSet<>();
  private static final Set<String> files = new HashSet<>();

  @BeforeAll
  static void readTheCode() throws IOException {
    for (String module : PROJECT.modules()) {
      Path source = PROJECT.root().resolve(module).resolve("src");
      try (Stream<Path> found = Files.walk(source)) {
        for (Path file : found.filter(NamesOnPagesTest::isCode).toList()) {
          files.add("/" + source.relativize(file).toString().replaceFirst("\\.\\w+$", ""));
          WORD.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group()));
        }
      }
    }
  }

  @Test
  void whatPagesNameIsThere() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> docs = Files.list(PROJECT.root().resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.add(PROJECT.root().resolve("README.md"));
    for (String module : PROJECT.modules()) {
      pages.add(PROJECT.root().resolve(module).resolve("README.md"));
    }
    pages.removeIf(page -> !Files.exists(page));
    pages.add(PROJECT.root().resolve("CONTRIBUTING.md"));

    assertThat(pages.stream().map(page -> PROJECT.root().relativize(page).toString()))
        .hasSizeGreaterThan(10)
        .contains("CONTRIBUTING.md", "docs/timetable.md", "rotation/README.md");
    for (Path page : pages) {
      assertThat(gone(Files.readString(page))).as("%s", page).isEmpty();
    }
  }

  @Test
  void aNameThatIsGoneIsSeen() {
    // In two halves: the code that is searched is this file, too.
    String renamed = "FloorPl" + "ane";
    String page =
        """
        `FloorPlan` is checked, `agenda/Occupancy` too; `SLOT_TAKEN` and `slot` are no classes.
        `%s` was renamed, `meeting/Occupancy` moved.
        """
            .formatted(renamed);

    assertThat(gone(page)).containsExactly(renamed, "meeting/Occupancy");
  }

  private static List<String> gone(String page) {
    return CODE.matcher(page)
        .results()
        .map(code -> code.group(1))
        .filter(name -> !isThere(name))
        .toList();
  }

  private static boolean isThere(String name) {
    if (FILE.matcher(name).matches()) {
      return files.stream().anyMatch(file -> file.endsWith("/" + name));
    }
    return !CLASS.matcher(name).matches() || words.contains(name);
  }

  private static boolean isCode(Path file) {
    String name = file.toString();
    return !name.contains("node_modules")
        && (name.endsWith(".java") || name.endsWith(".ts") || name.endsWith(".tsx"));
  }
}
