package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The floor plan of main code: rooms, names, sizes. Every bar is seen broken by a planted house.
 */
class FloorPlanTest {

  private static final SourceTree PROJECT = SourceTree.ofThisProject();

  private static FloorPlan plan = new FloorPlan(List.of());

  @TempDir private Path house;

  @BeforeAll
  static void readMainCode() {
    plan = new FloorPlan(PROJECT.mainCode());
  }

  @Test
  void looksAtAllModules() {
    assertThat(plan.files()).hasSizeGreaterThan(500);
    assertThat(plan.files().stream().map(SourceFile::module))
        .contains("contracts", "launcher", "matchmaking-service", "gateway");
    assertThat(plan.files().stream().flatMap(file -> file.methods().stream()))
        .anyMatch(method -> method.name().equals("Main.main"));
  }

  @Test
  void aPackageHasAtMost25Files() {
    assertThat(plan.crowdedPackages()).isEmpty();
  }

  @Test
  void aFileHasAtMost300Lines() {
    assertThat(plan.longFiles()).isEmpty();
  }

  @Test
  void everyMethodOf40LinesHasItsReason() {
    assertThat(plan.longMethods(writtenIn("docs/long-methods.md", "## Kept"))).isEmpty();
  }

  @Test
  void aNameThatStandsTwiceIsExplained() {
    assertThat(plan.repeatedNames(writtenIn("docs/words.md", "## The same name in two rooms")))
        .isEmpty();
  }

  @Test
  void packagesDoNotImportEachOtherInACircle() {
    assertThat(plan.importCircles()).isEmpty();
  }

  @Test
  void aFileIsNamedAfterWhatItIs() {
    assertThat(plan.emptyNames()).isEmpty();
  }

  @Test
  void aFileOfTheWebClientHasAtMost300Lines() throws IOException {
    assertThat(longFilesOfTheClient(PROJECT.root().resolve("gateway/src/main/webui"))).isEmpty();
  }

  @Test
  void aPackageOf26FilesIsSeen() throws IOException {
    for (int i = 0; i <= FloorPlan.FILES_OF_A_PACKAGE; i++) {
      write("crowd", "Guest" + i, "class Guest" + i + " {}");
    }
    assertThat(planted().crowdedPackages()).containsExactly("one/crowd has 26 files");
  }

  @Test
  void aFileOf301LinesIsSeen() throws IOException {
    write("tall", "Tower", "class Tower {" + "\n".repeat(300) + "}");
    write("tall", "House", "class House {" + "\n".repeat(299) + "}");
    assertThat(planted().longFiles()).containsExactly("tall/Tower.java has 301 lines");
  }

  @Test
  void aFileOfTheWebClientOf301LinesIsSeenUnlessItIsGenerated() throws IOException {
    Files.createDirectories(house.resolve("src"));
    Files.writeString(house.resolve("src/Tower.tsx"), "\n".repeat(301));
    Files.writeString(house.resolve("src/schema.d.ts"), "\n".repeat(301));
    Files.writeString(house.resolve("src/House.css"), "\n".repeat(300));
    assertThat(longFilesOfTheClient(house)).containsExactly("src/Tower.tsx has 301 lines");
  }

  @Test
  void aNameThatSaysNothingIsSeen() throws IOException {
    write("odd", "TimeUtil", "class TimeUtil {}");
    write("odd", "Helpers", "class Helpers {}");
    write("odd", "ClusterManagers", "class ClusterManagers {}");
    write("odd", "Utility", "class Utility {}");
    assertThat(planted().emptyNames())
        .containsExactly("odd/Helpers.java says nothing", "odd/TimeUtil.java says nothing");
  }

  @Test
  void aMethodOf41LinesWithoutAReasonIsSeenAndSoIsAReasonWithoutAMethod() throws IOException {
    write("story", "Tale", "class Tale { class Part { void tell() {" + "\n".repeat(40) + "} } }");
    write("story", "Song", "class Song { void sing() {" + "\n".repeat(39) + "} }");
    write("story", "Ode", "class Ode { /** " + "\n".repeat(60) + "*/ void read() {} }");
    write("story", "Epic", "class Epic { Epic() {" + "\n".repeat(50) + "} }");

    assertThat(planted().longMethods(Set.of("Epic.new", "Song.sing")))
        .containsExactly(
            "Tale.Part.tell has 41 lines and no reason", "Song.sing has a reason and is not long");
  }

  @Test
  void aNameInTwoPackagesIsSeenAndSoIsAnExplanationOfNothing() throws IOException {
    write("left", "Table", "class Table {}");
    write("right", "Table", "class Table {}");
    write("left", "Chair", "class Chair {}");
    write("right", "Bench", "class Bench {}");
    write("left", "Bench", "class Bench {}");
    write("left", "package-info", "");
    write("right", "package-info", "");

    assertThat(planted().repeatedNames(Set.of("Bench", "Chair")))
        .containsExactly("Table is in left and right", "Chair is explained and there only once");
  }

  @Test
  void aCircleOfImportsIsSeenHoweverLongItIs() throws IOException {
    write("a", "A", "import b.B; class A {}");
    write("b", "B", "import static c.C.Inner.of; class B {}");
    write("c", "C", "import a.*; import java.util.List; class C {}");
    write("d", "D", "import a.A; class D {}");
    write("e", "E", "class E { f.F friend = null; }");
    write("f", "F", "class F { void visit() { e.E.knock(); } }");

    assertThat(planted().importCircles())
        .containsExactly("one/a -> one/b -> one/c -> one/a", "one/e -> one/f -> one/e");
  }

  private static List<String> longFilesOfTheClient(Path client) throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : List.of("src", "dev", "walk")) {
      if (Files.isDirectory(client.resolve(folder))) {
        try (Stream<Path> files = Files.walk(client.resolve(folder))) {
          for (Path file : files.filter(FloorPlanTest::isWrittenByHand).sorted().toList()) {
            long lines = Files.readString(file).lines().count();
            if (lines > FloorPlan.LINES_OF_A_FILE) {
              found.add(client.relativize(file) + " has " + lines + " lines");
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean isWrittenByHand(Path file) {
    String name = file.getFileName().toString();
    return name.matches(".*\\.(ts|tsx|css|mjs)") && !name.equals("schema.d.ts");
  }

  private FloorPlan planted() throws IOException {
    Files.writeString(house.resolve("pom.xml"), "<module>one</module>");
    return new FloorPlan(new SourceTree(house).mainCode());
  }

  private void write(String room, String name, String body) throws IOException {
    Path folder = Files.createDirectories(house.resolve("one/src/main/java").resolve(room));
    Files.writeString(folder.resolve(name + ".java"), "package " + room + "; " + body);
  }

  private static Set<String> writtenIn(String page, String heading) {
    return Set.copyOf(MarkdownTable.below(PROJECT.read(page), heading).column(0));
  }
}
