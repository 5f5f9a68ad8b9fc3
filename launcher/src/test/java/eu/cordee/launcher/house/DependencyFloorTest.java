package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.launcher.install.Artefacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered is no older than the versions that closed holes we know of. */
class DependencyFloorTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern JAR = Pattern.compile("(.+)-(\\d+(?:\\.\\d+)+)(?:\\.Final)?\\.jar");

  private static final Map<String, String> FLOORS =
      Map.of("kafka-clients", "4.1.2", "kafka_2.13", "4.1.2", "netty-codec-http", "4.1.132");

  @Test
  void theBrokerIsNoOlderThanItsFloor() throws IOException {
    String classPath = Artefacts.find().kafkaClassPath();
    Map<String, String> found =
        versions(Path.of(classPath.substring(0, classPath.length() - "/*".length())));

    assertThat(found).containsKeys("kafka-clients", "kafka_2.13");
    assertThat(below(found)).isEmpty();
  }

  @Test
  void thePomsRaiseWhatThePlatformBringsTooOld() throws IOException {
    String pom = Files.readString(PROJECT.resolve("pom.xml"));

    assertThat(isBelow(property(pom, "kafka.version"), "4.1.2")).isFalse();
    assertThat(isBelow(property(pom, "netty.version").replace(".Final", ""), "4.1.132")).isFalse();
    assertThat(pom.indexOf("netty-bom")).isBetween(0, pom.indexOf("quarkus-bom"));
  }

  /** The sabotage twin: an older one is found out. */
  @Test
  void anOlderOneIsFoundOut() {
    assertThat(below(Map.of("kafka-clients", "4.1.1", "netty-codec-http", "4.1.130", "other", "1")))
        .containsExactlyInAnyOrder("kafka-clients 4.1.1", "netty-codec-http 4.1.130");
    assertThat(below(Map.of("kafka-clients", "4.2.0", "netty-codec-http", "4.1.136"))).isEmpty();
  }

  private static List<String> below(Map<String, String> versions) {
    return versions.entrySet().stream()
        .filter(it -> FLOORS.containsKey(it.getKey()))
        .filter(it -> isBelow(it.getValue(), FLOORS.get(it.getKey())))
        .map(it -> it.getKey() + " " + it.getValue())
        .toList();
  }

  private static boolean isBelow(String version, String floor) {
    return java.lang.module.ModuleDescriptor.Version.parse(version)
            .compareTo(java.lang.module.ModuleDescriptor.Version.parse(floor))
        < 0;
  }

  private static Map<String, String> versions(Path directory) throws IOException {
    Map<String, String> versions = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .map(file -> JAR.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
    }
    return versions;
  }

  private static String property(String pom, String name) {
    Matcher found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }
}
