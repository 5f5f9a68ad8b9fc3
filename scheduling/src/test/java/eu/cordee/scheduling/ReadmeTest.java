package eu.cordee.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of the README, compiled and run with this module and OR-Tools alone. */
class ReadmeTest {

  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT = Pattern.compile("\nprints `([^`]*)`");

  /** OR-Tools and what it brings. */
  private static final Pattern NEEDED = Pattern.compile("ortools|protobuf|jna");

  @TempDir private Path folder;
  private String program = "";
  private String output = "";

  @BeforeEach
  void read() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    program = first(PROGRAM, readme);
    output = first(OUTPUT, readme);
  }

  @Test
  void tenLinesAreEnough() {
    assertThat(program.lines()).hasSize(10);
  }

  @Test
  void doWhatTheReadmeSays() throws Exception {
    assertThat(said(program)).isEqualTo(output);
  }

  @Test
  void areNoticedWhenTheyNoLongerFitTheLibrary() throws Exception {
    assertThat(said(program.replace("Slots.first", "Slots.earliest")))
        .contains("cannot find symbol");
    assertThat(said(program.replace("anyTime(0, 1, 3, 2)", "anyTime(0, 1, 4, 2)")))
        .isNotEqualTo(output);
  }

  private String said(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Program.java"), source);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return said;
  }

  private static String classPath() {
    String libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> NEEDED.matcher(Path.of(entry).getFileName().toString()).find())
            .collect(Collectors.joining(File.pathSeparator));
    return Path.of("target", "classes") + File.pathSeparator + libraries;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
