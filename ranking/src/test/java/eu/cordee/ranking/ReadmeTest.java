package eu.cordee.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that README.md shows is the one that runs here, with nothing but this module. */
class ReadmeTest {

  @TempDir private Path directory;

  @Test
  void theProgramHasTenLinesAndPrintsWhatIsPromised() throws Exception {
    // Given
    String readme = Files.readString(Path.of("README.md"));
    String program = block(readme, "java");

    // When
    String printed = run(program);

    // Then
    assertThat(program.lines()).hasSize(10);
    assertThat(printed).isEqualTo(block(readme, "text"));
  }

  @Test
  void aProgramThatNoLongerFitsTheLibraryIsNoticed() throws Exception {
    // Given
    String readme = Files.readString(Path.of("README.md"));
    String program = block(readme, "java");

    // When / Then
    assertThatThrownBy(() -> run(changed(program, "Source.of", "Source.from")))
        .hasMessageContaining("cannot find symbol");
    assertThat(run(changed(program, "Fraction.of(2)", "Fraction.of(9)")))
        .isNotEqualTo(block(readme, "text"));
  }

  private static String changed(String program, String part, String other) {
    assertThat(program).contains(part);
    return program.replace(part, other);
  }

  private static String block(String readme, String language) {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("a block of " + language).isTrue();
    return block.group(1);
  }

  private String run(String program) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("Example.java"), program);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(), "-cp", Path.of("target", "classes").toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s", printed).isZero();
    return printed;
  }
}
