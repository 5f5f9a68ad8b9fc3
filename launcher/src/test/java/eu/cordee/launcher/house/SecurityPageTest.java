package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page on security answers each requirement of OWASP ASVS 5.0.0 of levels 1 and 2 once, and
 * claims nothing without a test that there is, or a word.
 */
class SecurityPageTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGE = PROJECT.resolve("docs/security.md");
  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\.\\d+\\.\\d+\\b");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test|[\\w.-]+\\.test\\.tsx?)`");
  private static final Pattern ANSWERED =
      Pattern.compile(".*(`\\w+Test`|`[\\w.-]+\\.test\\.tsx?`|Gap: \\S|by hand|not there).*");

  @Test
  void answersEachRequirementOnce() throws IOException {
    assertThat(numbers(rows(Files.readString(PAGE))))
        .containsExactlyInAnyOrderElementsOf(requirements())
        .hasSize(253);
  }

  @Test
  void saysOfEachWhatTriesItOrWhatIsMissing() throws IOException {
    assertThat(rows(Files.readString(PAGE))).allMatch(row -> ANSWERED.matcher(row).matches());
  }

  @Test
  void namesTestsThatThereAre() throws IOException {
    assertThat(unknown(tests(Files.readString(PAGE)))).isEmpty();
  }

  /** The sabotage twin: a row that is gone or there twice, an empty one, and a test of the past. */
  @Test
  void whatIsWrongIsFoundOut() throws IOException {
    List<String> rows = rows(Files.readString(PAGE));
    List<String> twice = Stream.concat(rows.stream(), rows.stream().limit(1)).toList();

    assertThat(numbers(rows.subList(1, rows.size()))).hasSizeLessThan(253);
    assertThat(numbers(twice)).hasSizeGreaterThan(253);
    assertThat("| 1.1.1 | | |").doesNotMatch(ANSWERED);
    assertThat(unknown(tests("| 1.1.1 | | `GoneTest`, `gone.test.ts`, `SecurityPageTest` |")))
        .containsExactlyInAnyOrder("GoneTest", "gone.test.ts");
  }

  private static List<String> rows(String page) {
    return page.lines().filter(line -> line.matches("\\| \\d+\\..*")).toList();
  }

  private static List<String> numbers(List<String> rows) {
    return rows.stream()
        .map(row -> row.substring(2, row.indexOf('|', 2)))
        .flatMap(cell -> NUMBER.matcher(cell).results().map(MatchResult::group))
        .toList();
  }

  private static List<String> requirements() throws IOException {
    try (InputStream list =
        Objects.requireNonNull(SecurityPageTest.class.getResourceAsStream("asvs-5.0.0.txt"))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .toList();
    }
  }

  private static Set<String> tests(String page) {
    Set<String> names = new HashSet<>();
    Matcher found = TEST.matcher(page);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  /** Those that are no file of any module's tests. */
  private static Set<String> unknown(Set<String> tests) throws IOException {
    Set<String> unknown = new HashSet<>(tests);
    unknown.removeAll(filesOfTests());
    return unknown;
  }

  private static Set<String> filesOfTests() throws IOException {
    List<Path> places = new ArrayList<>();
    places.add(PROJECT.resolve("gateway/src/main/webui/src"));
    try (Stream<Path> modules = Files.list(PROJECT)) {
      modules.map(module -> module.resolve("src/test/java")).forEach(places::add);
    }
    Set<String> names = new HashSet<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.walk(place)) {
          names.addAll(
              files
                  .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                  .collect(Collectors.toSet()));
        }
      }
    }
    return names;
  }
}
