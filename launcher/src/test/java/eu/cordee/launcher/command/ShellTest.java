package eu.cordee.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell half of ./cordee, function by function. */
class ShellTest {

  private static final Path SCRIPT = Path.of("").toAbsolutePath().getParent().resolve("cordee");

  @TempDir private Path project;

  @BeforeEach
  void aBuiltModule() throws IOException {
    for (String file :
        new String[] {
          "pom.xml",
          "event-service/pom.xml",
          "event-service/src/main/A.java",
          "contracts/src/B.java",
          "rotation/src/C.java",
          "event-service/target/quarkus-app/quarkus-run.jar",
          "event-service/src/main/node_modules/c.js"
        }) {
      Files.createDirectories(project.resolve(file).getParent());
      age(Files.createFile(project.resolve(file)), 100);
    }
    age(Files.createFile(project.resolve("event-service/target/.cordee-built")), 50);
    for (String directory :
        new String[] {
          "contracts/src",
          "rotation/src",
          "event-service/src",
          "event-service/src/main",
          "event-service/src/main/node_modules"
        }) {
      age(project.resolve(directory), 100);
    }
  }

  @Test
  void buildsNothingWhenNothingChanged() throws Exception {
    assertThat(stale()).isFalse();
  }

  @Test
  void buildsWhenASourceOrAModuleBelowChanged() throws Exception {
    age(project.resolve("contracts/src/B.java"), 10);

    assertThat(stale()).isTrue();
  }

  @Test
  void buildsAServiceWhenTheEngineItUsesChanged() throws Exception {
    age(project.resolve("rotation/src/C.java"), 10);

    assertThat(stale()).isTrue();
  }

  @Test
  void buildsAnEngineWithoutAnyService() throws Exception {
    Answer answer = run("inputs rotation; product rotation", Map.of());

    assertThat(answer.output())
        .isEqualTo(
            "pom.xml rotation/pom.xml rotation/src\ncsv/pom.xml csv/src\nrotation/target/rotation-0.1.0-SNAPSHOT.jar\n");
  }

  @Test
  void buildsWhenASourceWasDeleted() throws Exception {
    Files.delete(project.resolve("event-service/src/main/A.java"));

    assertThat(stale()).isTrue();
  }

  @Test
  void buildsWhenTheProductIsMissing() throws Exception {
    Files.delete(project.resolve("event-service/target/quarkus-app/quarkus-run.jar"));

    assertThat(stale()).isTrue();
  }

  @Test
  void doesNotTakeFetchedPackagesForSources() throws Exception {
    age(project.resolve("event-service/src/main/node_modules/c.js"), 10);

    assertThat(stale()).isFalse();
  }

  @Test
  void doesNotTakeWhatABuildPutsIntoTheWebClientForSources() throws Exception {
    Path client = Files.createDirectories(project.resolve("event-service/src/main/webui"));
    age(Files.createFile(client.resolve("index.html")), 100);
    age(project.resolve("event-service/src/main"), 100);
    age(client, 10);

    assertThat(stale()).isFalse();
  }

  @Test
  void countsByPackageWhichMutationsWereNoticed() throws Exception {
    Answer answer =
        run(
            "printf '%s\\n' 'a.b.C 1 x:Math KILLED' 'a.b.D$E 2 y:Math SURVIVED' 'a.b.C 3 z:Math TIMED_OUT'"
                + " 'a.b.C 4 z:Math NO_COVERAGE' 'web/time/zone 9 Regex SURVIVED' | mutation_table",
            Map.of());

    assertThat(answer.output().lines().skip(1).map(line -> line.replaceAll(" +", " ")))
        .containsExactly("a.b 4 2 1 1 66%", "web/time 1 0 1 0 0%");
  }

  @Test
  void comparesVersionsByNumber() throws Exception {
    assertThat(run("at_least 3.10.0 3.8.7", Map.of()).exit()).isZero();
    assertThat(run("at_least 20.9.0 20.19.0", Map.of()).exit()).isEqualTo(1);
    assertThat(run("at_least 20.19.0 20.19.0", Map.of()).exit()).isZero();
  }

  @Test
  void takesANewerJdkWhenTheChosenOneIsTooOld() throws Exception {
    // Given
    Path old = jdk("old", "17.0.15");
    Path good = jdk(".jdks/good", "25.0.1");
    jdk(".jdks/better-not", "21.0.1");

    // When
    Answer answer =
        run(
            "find_java; echo $JAVA_HOME",
            Map.of("JAVA_HOME", old.toString(), "HOME", project.toString()));

    // Then: one from this machine may be newer still
    String found = answer.output().strip();
    assertThat(Files.readString(Path.of(found, "release")))
        .containsPattern("JAVA_VERSION=\"(2[5-9]|[3-9]\\d)");
    assertThat(good).exists();
  }

  @Test
  void saysInOneSentenceThatThereIsNoJdk() throws Exception {
    Answer answer = run("jdk_places() { echo /nowhere; }; find_java", Map.of("JAVA_HOME", ""));

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.output())
        .isEqualTo(
            "Cordée needs a JDK 25 or newer and found none: install one, or point JAVA_HOME to it.\n");
  }

  @Test
  void explainsItselfWhenItDoesNotKnowTheCommand() throws Exception {
    Answer answer = run("main dance", Map.of());

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.output())
        .startsWith("./cordee does not know \"dance\".\nusage: ./cordee COMMAND");
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = project.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.createFile(jdk.resolve("bin/javac")).toFile().setExecutable(true);
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private boolean stale() throws Exception {
    return run("is_stale event-service", Map.of()).exit() == 0;
  }

  private Answer run(String script, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "source " + SCRIPT + "; set +e; " + script)
            .directory(project.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }

  private static void age(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(System.currentTimeMillis() - seconds * 1000L));
  }

  private record Answer(int exit, String output) {}
}
