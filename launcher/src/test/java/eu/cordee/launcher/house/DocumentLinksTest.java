package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one page says stands on another is there. */
class DocumentLinksTest {

  private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\")([^)\"#\\s]+)");

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
    Files.writeString(page, "[a](gone.md#part) [b](page.md) [c](https://example.org/x) [d](#here)");

    assertThat(broken(List.of(page))).containsExactly("page.md -> gone.md");
  }

  private static List<String> broken(List<Path> pages) throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      LINK.matcher(Files.readString(page))
          .results()
          .map(link -> link.group(1))
          .filter(target -> !target.contains(":"))
          .filter(target -> !Files.exists(page.resolveSibling(target)))
          .forEach(target -> broken.add(page.getFileName() + " -> " + target));
    }
    return broken;
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
