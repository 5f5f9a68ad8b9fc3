package eu.cordee.launcher.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A type of problem means one thing: clients switch on it, whichever service answers. */
class ProblemsPageTest {

  private static final Pattern PARAGRAPH = Pattern.compile("(?m)^### ([a-z-]+) \\((\\d{3})\\)$");

  @Test
  void aTypeHasOneStatus() throws IOException {
    String page = Files.readString(SourceTree.ofThisProject().root().resolve("docs/problems.md"));

    assertThat(PARAGRAPH.matcher(page).results()).hasSizeGreaterThan(60);
    assertThat(ambiguous(page)).isEmpty();
  }

  @Test
  void aTypeOfTwoMeaningsIsSeen() {
    assertThat(ambiguous("### gone (404)\n\n### late (408)\n\n### gone (404)\n\n### late (409)\n"))
        .containsExactly("late is [408, 409]");
  }

  private static List<String> ambiguous(String page) {
    Map<String, TreeSet<String>> statuses =
        PARAGRAPH
            .matcher(page)
            .results()
            .collect(
                groupingBy(
                    (MatchResult paragraph) -> paragraph.group(1),
                    TreeMap::new,
                    mapping(paragraph -> paragraph.group(2), toCollection(TreeSet::new))));
    return statuses.entrySet().stream()
        .filter(type -> type.getValue().size() > 1)
        .map(type -> type.getKey() + " is " + type.getValue())
        .toList();
  }
}
