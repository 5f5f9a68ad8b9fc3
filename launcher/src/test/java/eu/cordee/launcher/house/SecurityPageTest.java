package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on security leaves no requirement out, and claims nothing without a test or a word. */
class SecurityPageTest {

  private static final Path PAGE =
      Path.of("").toAbsolutePath().getParent().resolve("docs/security.md");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\b");
  private static final Pattern ANSWERED =
      Pattern.compile(".*(`\\w+Test`|Gap: \\S|by hand|not there).*");

  /** How many requirements of levels 1 and 2 each chapter of OWASP ASVS 5.0.0 has. */
  private static final Map<Integer, Integer> REQUIREMENTS = requirements();

  @Test
  void leavesNoRequirementOut() throws IOException {
    assertThat(perChapter(rows(Files.readString(PAGE)))).isEqualTo(REQUIREMENTS);
  }

  @Test
  void saysOfEachWhatTriesItOrWhatIsMissing() throws IOException {
    assertThat(rows(Files.readString(PAGE))).allMatch(row -> ANSWERED.matcher(row).matches());
  }

  /** The sabotage twin: a row that is gone, and one that says nothing, are found out. */
  @Test
  void aMissingRowAndAnEmptyOneAreFoundOut() throws IOException {
    List<String> rows = rows(Files.readString(PAGE));

    assertThat(perChapter(rows.subList(1, rows.size()))).isNotEqualTo(REQUIREMENTS);
    assertThat("| 1.1.1 | | |").doesNotMatch(ANSWERED);
  }

  private static List<String> rows(String page) {
    return page.lines().filter(line -> line.matches("\\| \\d+\\..*")).toList();
  }

  private static Map<Integer, Integer> perChapter(List<String> rows) {
    return rows.stream()
        .map(row -> row.substring(2, row.indexOf('|', 2)))
        .flatMap(cell -> NUMBER.matcher(cell).results().map(MatchResult::group))
        .distinct()
        .collect(
            Collectors.groupingBy(
                number -> Integer.valueOf(number.substring(0, number.indexOf('.'))),
                TreeMap::new,
                Collectors.summingInt(number -> 1)));
  }

  private static Map<Integer, Integer> requirements() {
    int[] ofChapter = {27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7};
    Map<Integer, Integer> requirements = new TreeMap<>();
    for (int chapter = 1; chapter <= ofChapter.length; chapter++) {
      requirements.put(chapter, ofChapter[chapter - 1]);
    }
    return requirements;
  }
}
