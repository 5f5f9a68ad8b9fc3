package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one page says stands on another is there. */
class DocumentLinksTest {

  private static final Pattern LINK =
      Pattern.compile("(?:\\]\\(|src=\")([^)\"#\\s]*)(?:#([^)\"\\s]+))?");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

  private static final Pattern COMMAND = Pattern.compile("\\./cordee ([a-z][a-z-]*)");

  @TempDir private Path folder;

  @Test
  void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
    List<Path> pages = pages(SourceTree.ofThisProject());

    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(broken(pages)).isEmpty();
  }

  @Test
  void aLinkToNowhereIsSeen() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(
        page,
        "[a](gone.md#part) [b](page.md) [c](https://example.org/x) [d](#here)"
            + " [e](page.md#a-name--two) [f](#gone)\n# Here\n## A *Name* & `two`");

    assertThat(broken(List.of(page)))
        .containsExactly("page.md -> gone.md#part", "page.md -> #gone");
  }

  @Test
  void everyCommandOnAPageIsOne() throws IOException {
    SourceTree tree = SourceTree.ofThisProject();

    assertThat(unknownCommands(pages(tree), tree.read("cordee"))).isEmpty();
  }

  @Test
  void aCommandThatDoesNotExistIsSeen() throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "`./cordee up --demo`, then `./cordee dance`");

    assertThat(unknownCommands(List.of(page), SourceTree.ofThisProject().read("cordee")))
        .containsExactly("page.md: ./cordee dance");
  }

  private static List<String> unknownCommands(List<Path> pages, String script) throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Path page : pages) {
      COMMAND
          .matcher(Files.readString(page))
          .results()
          .map(command -> command.group(1))
          .filter(command -> !Pattern.compile("(?m)^  " + command + "\\b").matcher(script).find())
          .forEach(command -> unknown.add(page.getFileName() + ": ./cordee " + command));
    }
    return unknown;
  }

  private static List<String> broken(List<Path> pages) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        String target = link.group(1);
        String heading = link.group(2);
        Path there = target.isEmpty() ? page : page.resolveSibling(target);
        boolean leadsSomewhere =
            target.contains(":")
                || Files.exists(there) && (heading == null || hasHeading(there, heading));
        if (!leadsSomewhere) {
          broken.add(page.getFileName() + " -> " + target + (heading == null ? "" : "#" + heading));
        }
      }
    }
    return broken;
  }

  /** As the common hosts of such pages make an address of a heading; of code, lines have none. */
  private static boolean hasHeading(Path page, String fragment) throws IOException {
    return !page.toString().endsWith(".md")
        || HEADING
            .matcher(Files.readString(page))
            .results()
            .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
            .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
            .anyMatch(fragment::equals);
  }

  /** Those at the top, below {@code docs}, and the first page of each module. */
  private static List<Path> pages(SourceTree tree) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> docs = Files.walk(tree.root().resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    List<String> folders = new ArrayList<>(tree.modules());
    folders.add(".");
    for (String folder : folders) {
      try (Stream<Path> files = Files.list(tree.root().resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    return pages;
  }
}
