package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about the architecture, and its picture, say what the code says. */
class ArchitecturePageTest {

  private static final SourceTree PROJECT = SourceTree.ofThisProject();

  private final Anatomy code = new AnatomyOfCode(PROJECT).read();
  private final String text = PROJECT.read("docs/architecture.md");
  private final String picture = PROJECT.read("docs/images/architecture.svg");
  private final AnatomyOfPage page = new AnatomyOfPage(text, picture);

  @Test
  void theCodeIsReadAtAll() {
    assertThat(code.modules()).hasSizeGreaterThan(8);
    assertThat(code.tells()).contains("matchmaking-service meetings.v1");
    assertThat(code.tells().stream().map(ArchitecturePageTest::topic))
        .containsExactlyInAnyOrderElementsOf(new AnatomyOfCode(PROJECT).topics().values());
  }

  @Test
  void theTablesSayWhatTheCodeSays() {
    assertThat(page.tables().differencesTo(code)).isEmpty();
  }

  @Test
  void thePictureSaysWhatTheCodeSays() {
    assertThat(page.tellsInPicture()).isEqualTo(code.tells());
    assertThat(page.readsInPicture()).isEqualTo(code.reads());
    assertThat(shown())
        .containsAll(code.modules().keySet())
        .containsAll(code.tells().stream().map(ArchitecturePageTest::topic).toList())
        .containsAll(code.ports().values().stream().map(String::valueOf).toList());
  }

  @Test
  void aBookingPassesClassesThatExist() throws IOException {
    assertThat(page.stationsOfABooking()).hasSizeGreaterThan(8);
    assertThat(stationsThatAreGone(page)).isEmpty();
  }

  @Test
  void theReadmeNamesEveryModule() {
    String readme = PROJECT.read("README.md");

    assertThat(code.modules().keySet())
        .allSatisfy(module -> assertThat(readme).contains("| `" + module + "` |"));
  }

  @Test
  void theReadmeNamesTheRightPorts() {
    assertThat(code.ports()).isNotEmpty();
    assertThat(portsTheReadmeLacks(PROJECT.read("README.md"))).isEmpty();
    assertThat(portsTheReadmeLacks(PROJECT.read("README.md").replace("| 8082 |", "| 8092 |")))
        .containsExactly("event-service 8082");
  }

  /** Each module with its own; what else listens somewhere in the column, alone or in a range. */
  private Set<String> portsTheReadmeLacks(String readme) {
    Set<Integer> named = new TreeSet<>();
    Matcher column = Pattern.compile("(?m)^\\|[^|]*\\| (\\d{4})(?:–(\\d{4}))? \\|").matcher(readme);
    while (column.find()) {
      int first = Integer.parseInt(column.group(1));
      int last = column.group(2) == null ? first : Integer.parseInt(column.group(2));
      IntStream.rangeClosed(first, last).forEach(named::add);
    }
    Set<String> lacking = new TreeSet<>();
    code.ports()
        .forEach(
            (name, port) -> {
              boolean isModule = code.modules().containsKey(name);
              if (isModule
                  ? !readme.contains("| `" + name + "` | " + port + " |")
                  : !named.contains(port)) {
                lacking.add(name + " " + port);
              }
            });
    return lacking;
  }

  @Test
  void whatTheTablesDoNotSayIsSeen() {
    assertThat(withPage(any -> any.replace("| `gateway` |", "| `doorway` |"))).hasSize(3);
    assertThat(withPage(any -> any.replace("| Kafka | 8086 |", "| Kafka | 9092 |")))
        .containsExactly("Kafka=9092, and there Kafka=8086");
    assertThat(withPage(any -> any.replaceAll("(?m)^\\| `people.v1`.*\n", ""))).hasSize(2);
    assertThat(
            withPage(any -> any.replace("`service-kit`, `contracts`, `coop", "`contracts`, `coop")))
        .containsExactly(
            "registry-service=[contracts, cooperation, csv, ranking], and there"
                + " registry-service=[contracts, cooperation, csv, ranking, service-kit]");
  }

  @Test
  void aReaderThatIsDrawnAndReadsNothingIsSeen() {
    String drawn =
        picture.replace(
            "data-reads=\"event-service agendas.v1\"", "data-reads=\"gateway agendas.v1\"");

    assertThat(new AnatomyOfPage(text, drawn).readsInPicture()).isNotEqualTo(code.reads());
  }

  @Test
  void aStationThatIsGoneIsSeen() throws IOException {
    AnatomyOfPage renamed = new AnatomyOfPage(text.replace("`Hop`", "`Leap`"), picture);

    assertThat(stationsThatAreGone(renamed)).containsExactly("Leap");
  }

  private Set<String> withPage(UnaryOperator<String> change) {
    String changed = change.apply(text);
    assertThat(changed).isNotEqualTo(text);
    return new AnatomyOfPage(changed, picture).tables().differencesTo(code);
  }

  /** Every text in the picture, by word. */
  private Set<String> shown() {
    return Stream.of(picture.replaceAll("<style>[^§]*</style>", "").split("[<>,\\s]+", -1))
        .collect(Collectors.toSet());
  }

  private static Set<String> stationsThatAreGone(AnatomyOfPage page) throws IOException {
    Set<String> gone = new TreeSet<>(page.stationsOfABooking());
    gone.removeAll(filesOfMainCode());
    return gone;
  }

  private static Set<String> filesOfMainCode() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : PROJECT.modules()) {
      Path main = PROJECT.root().resolve(module).resolve("src/main");
      if (!Files.isDirectory(main)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(main)) {
        files
            .filter(file -> !file.toString().contains("node_modules"))
            .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static String topic(String tells) {
    return tells.substring(tells.indexOf(' ') + 1);
  }
}
