package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines are libraries: whoever uses one has nothing but its Javadoc. */
class JavadocTest {

  private static final SourceTree PROJECT = SourceTree.ofThisProject();

  private static final Set<String> COMPUTING =
      Set.of(
          "eu.cordee.scheduling",
          "eu.cordee.scheduling.place",
          "eu.cordee.scheduling.bound",
          "eu.cordee.scheduling.comfort",
          "eu.cordee.scheduling.repair",
          "eu.cordee.scheduling.explain",
          "eu.cordee.scheduling.check",
          "eu.cordee.scheduling.exact",
          "eu.cordee.scheduling.brokerage",
          "eu.cordee.rotation.design",
          "eu.cordee.rotation.search",
          "eu.cordee.rotation.check");

  @TempDir private Path house;

  @Test
  void saysWhatTheSchedulingEngineDoes() {
    assertThat(leftOpen(PROJECT, "scheduling")).isEmpty();
  }

  @Test
  void saysWhatTheRotationEngineDoes() {
    assertThat(leftOpen(PROJECT, "rotation")).isEmpty();
  }

  @Test
  void whatIsLeftOpenIsSeen() throws IOException {
    write("Silent", "public class Silent { public void act() {} void aside() {} }");
    write(
        "Tagged",
        "/** @param x only a tag */ public class Tagged { /** @return it */ public int it() { return 1; } }");
    write(
        "Shape",
        "/** A shape. @see Silent\n @param width in metres */ public record Shape(int width, int depth) {}");
    write("Colour", "/** A colour. */ public enum Colour { /** Red. */ RED, GREEN }");
    write("Action", "/** An action. */ public interface Action { void act(); }");
    write("Hidden", "class Hidden { public void act() {} }");
    write(
        "Strict",
        "/** Strict. */ public class Strict { /** Acts. */ public void act(int x) throws java.io.IOException"
            + " { if (x > 1) { throw new IllegalStateException(); } } }");

    assertThat(leftOpen(new SourceTree(house), "one"))
        .containsExactlyInAnyOrder(
            "Silent has no sentence",
            "Silent.act has no sentence",
            "Tagged has no sentence",
            "Tagged.it has no sentence",
            "Shape does not describe depth",
            "Colour.GREEN has no sentence",
            "Action.act has no sentence",
            "Strict.act does not say when it throws java.io.IOException",
            "Strict.act does not say when it throws IllegalStateException");
  }

  @Test
  void aClassThatComputesAndDoesNotSayWhatItCostsIsSeen() throws IOException {
    Path folder =
        Files.createDirectories(house.resolve("one/src/main/java/eu/cordee/rotation/check"));
    String text =
        "package eu.cordee.rotation.check; /** Checks%s. */ public final class %s { private %s() {} }";
    Files.writeString(folder.resolve("Slow.java"), text.formatted("", "Slow", "Slow"));
    Files.writeString(
        folder.resolve("Fast.java"), text.formatted(" in time linear in people", "Fast", "Fast"));

    assertThat(leftOpen(new SourceTree(house), "one"))
        .containsExactly("Slow does not say what it costs");
  }

  private static List<String> leftOpen(SourceTree tree, String module) {
    return tree.parsed(module, (unit, task) -> Javadoc.leavesOpen(unit, task, COMPUTING)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(house.resolve("one/src/main/java"));
    Files.writeString(folder.resolve(name + ".java"), text);
  }
}
