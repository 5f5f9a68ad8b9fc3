package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ./cordee} builds a module anew when something changed that the module is built from. It
 * has a list of that, because asking Maven would take longer than starting; the poms know better.
 */
class WhatIsBuiltTest {

  private static final SourceTree PROJECT = SourceTree.ofThisProject();

  @TempDir private Path house;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "launcher",
        "registry-service",
        "event-service",
        "matchmaking-service",
        "gateway",
        "ranking",
        "rotation",
        "scheduling",
        "timetable-bench"
      })
  void theScriptLooksAtWhatThePomsName(String module) throws Exception {
    assertThat(inputs(PROJECT.root().resolve("cordee"), module))
        .isEqualTo(expected(PROJECT, module));
  }

  @Test
  void aScriptThatForgetsAModuleIsSeen() throws Exception {
    String script = PROJECT.read("cordee");
    String forgetful = script.replace("rotation) echo \"csv/pom.xml csv/src\"", "rotation)");
    assertThat(forgetful).isNotEqualTo(script);

    assertThat(inputs(Files.writeString(house.resolve("cordee"), forgetful), "rotation"))
        .isNotEqualTo(expected(PROJECT, "rotation"));
  }

  @Test
  void whatALibraryNeedsForItsCommandOnlyIsNotBroughtAlong() throws IOException {
    Files.writeString(
        house.resolve("pom.xml"), "<module>a</module><module>b</module><module>c</module>");
    pom("a", dependency("b", ""));
    pom("b", dependency("c", "<optional>true</optional>"));
    pom("c", "");

    assertThat(expected(new SourceTree(house), "a")).doesNotContain("c/pom.xml");
    assertThat(expected(new SourceTree(house), "b")).contains("c/pom.xml", "c/src");

    pom("b", dependency("c", ""));
    assertThat(expected(new SourceTree(house), "a")).contains("b/src", "c/src");
  }

  private static Set<String> expected(SourceTree tree, String module) {
    Set<String> modules = new TreeSet<>(new AnatomyOfCode(tree).builtFrom(module));
    modules.add(module);
    Set<String> inputs = new TreeSet<>(Set.of("pom.xml"));
    modules.forEach(name -> inputs.addAll(List.of(name + "/pom.xml", name + "/src")));
    return inputs;
  }

  private static Set<String> inputs(Path script, String module) throws Exception {
    Process process =
        new ProcessBuilder("bash", "-c", "source " + script + "; inputs " + module)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s", said).isZero();
    return new TreeSet<>(List.of(said.strip().split("\\s+")));
  }

  private void pom(String module, String dependencies) throws IOException {
    Files.createDirectories(house.resolve(module));
    Files.writeString(house.resolve(module + "/pom.xml"), dependencies);
  }

  private static String dependency(String module, String more) {
    return "<dependency><groupId>eu.cordee</groupId><artifactId>%s</artifactId>%s</dependency>"
        .formatted(module, more);
  }
}
