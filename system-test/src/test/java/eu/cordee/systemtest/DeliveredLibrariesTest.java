package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.inventory.CycloneDx;
import eu.cordee.launcher.inventory.Inventory;
import eu.cordee.launcher.inventory.Library;
import eu.cordee.launcher.service.Service;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of libraries ({@code ./cordee sbom}) is of what runs, and none of it is too old. */
class DeliveredLibrariesTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Inventory INVENTORY = Inventory.of(PROJECT, Installation.standard());

  /** What closed a hole that we know of (docs/dependencies.md), by part and name. */
  private static final Map<String, String> FLOORS =
      Map.of("kafka-clients", "4.1.2", "kafka_2.13", "4.1.2", "netty-", "4.1.132");

  /** Keycloak comes as one tested whole; what protects us stands on the page. */
  private static final Set<String> ONE_WHOLE = Set.of("keycloak");

  @Test
  void everyJarOfEveryServiceIsInIt() throws IOException {
    for (Service service : Service.values()) {
      assertThat(unlisted(service, INVENTORY.parts())).as(service.module()).isEmpty();
    }
  }

  /** The sabotage twin: one that is left out is missed. */
  @Test
  void oneThatIsLeftOutIsMissed() throws IOException {
    Map<Library, Set<String>> fewer = new HashMap<>(INVENTORY.parts());
    fewer.keySet().removeIf(library -> library.name().equals("kafka-clients"));

    assertThat(unlisted(Service.REGISTRY, fewer))
        .singleElement()
        .asString()
        .contains("kafka-clients");
  }

  @Test
  void everyPartIsThere() {
    Set<String> parts =
        INVENTORY.parts().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

    assertThat(parts)
        .containsExactlyInAnyOrder(
            "registry-service",
            "event-service",
            "matchmaking-service",
            "gateway",
            "kafka",
            "keycloak",
            "mailbox",
            "launcher",
            "web client");
  }

  @Test
  void nothingIsBelowItsFloor() {
    assertThat(below(INVENTORY.parts())).isEmpty();
    assertThat(INVENTORY.parts().keySet())
        .extracting(Library::name)
        .contains("kafka-clients", "kafka_2.13", "netty-codec-http", "react");
  }

  /** The sabotage twin. */
  @Test
  void whatIsTooOldIsFoundOut() {
    Library old = new Library("maven", "io.netty", "netty-codec-http", "4.1.131.Final");

    assertThat(below(Map.of(old, Set.of("gateway", "keycloak")))).hasSize(1);
    assertThat(below(Map.of(old, Set.of("keycloak")))).isEmpty();
  }

  @Test
  void theDocumentIsWhatScannersRead() {
    JsonNode document = JsonMapper.builder().build().valueToTree(CycloneDx.of(INVENTORY));

    assertThat(document.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(document.path("specVersion").asText()).isEqualTo("1.6");
    assertThat(document.path("serialNumber").asText()).matches("urn:uuid:[0-9a-f-]{36}");
    List<String> references = new ArrayList<>();
    document
        .path("components")
        .forEach(
            component -> {
              references.add(component.path("bom-ref").asText());
              assertThat(component.path("name").asText()).isNotEmpty();
              assertThat(component.path("purl").asText()).startsWith("pkg:");
              assertThat(component.path("properties")).isNotEmpty();
            });
    assertThat(references).doesNotHaveDuplicates().hasSizeGreaterThan(500);
  }

  private static Set<String> unlisted(Service service, Map<Library, Set<String>> listed)
      throws IOException {
    Set<String> known =
        listed.keySet().stream()
            .map(library -> library.name() + "-" + library.version())
            .collect(Collectors.toSet());
    Path libraries = PROJECT.resolve(service.module()).resolve("target/quarkus-app/lib");
    try (Stream<Path> files = Files.walk(libraries)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.startsWith("eu.cordee."))
          // Named as group.name-version, with -classifier where there is one.
          .filter(name -> known.stream().noneMatch(one -> name.contains("." + one)))
          .filter(name -> !name.contains("-linux-") && !name.contains("-osx-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> below(Map<Library, Set<String>> libraries) {
    List<String> below = new ArrayList<>();
    libraries.forEach(
        (library, parts) -> {
          Set<String> ours = new TreeSet<>(parts);
          ours.removeAll(ONE_WHOLE);
          FLOORS.forEach(
              (name, floor) -> {
                if (!ours.isEmpty() && isOf(library, name) && isOlder(library.version(), floor)) {
                  below.add(library + " in " + ours);
                }
              });
        });
    return below;
  }

  private static boolean isOf(Library library, String name) {
    return name.endsWith("-")
        ? library.group().equals("io.netty")
            && library.name().startsWith(name)
            && !library.name().contains("tcnative")
        : library.name().equals(name);
  }

  private static boolean isOlder(String version, String floor) {
    return Version.parse(version.replace(".Final", "")).compareTo(Version.parse(floor)) < 0;
  }
}
