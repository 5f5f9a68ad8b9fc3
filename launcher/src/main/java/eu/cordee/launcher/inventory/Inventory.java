package eu.cordee.launcher.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every library of others in what is delivered, and in which part: read from what runs, and not
 * from what was asked for. What builds or tests Cordée is not in it.
 */
public final class Inventory {

  private static final String JAR = ".jar";

  private final SortedMap<Library, Set<String>> parts = new TreeMap<>();

  private Inventory() {}

  /**
   * Of a project that is built.
   *
   * @param project its root
   */
  public static Inventory of(Path project, Installation installation) {
    Inventory inventory = new Inventory();
    for (Service service : Service.values()) {
      inventory.addService(project, service.module());
    }
    String kafka = installation.artefacts().kafkaClassPath();
    inventory.addJars(directory(kafka), "kafka");
    inventory.addJars(directory(installation.artefacts().mailboxClassPath()), "mailbox");
    inventory.addJars(installation.artefacts().target().resolve("lib"), "launcher");
    inventory.addJars(installation.keycloak().resolve("lib"), "keycloak");
    inventory.addPackages(project.resolve("gateway/src/main/webui/package-lock.json"));
    return inventory;
  }

  /** Each with the names of the parts that it is in. */
  public Map<Library, Set<String>> parts() {
    return parts;
  }

  private static Path directory(String classPath) {
    return Path.of(classPath.substring(0, classPath.length() - "/*".length()));
  }

  private void add(Library library, String part) {
    if (!library.isOurs()) {
      parts.computeIfAbsent(library, key -> new TreeSet<>()).add(part);
    }
  }

  private void addService(Path project, String module) {
    Path list = project.resolve(module).resolve("target/quarkus-app/quarkus-app-dependencies.txt");
    try (Stream<String> lines = Files.lines(list)) {
      lines.map(Library::ofLine).forEach(library -> add(library, module));
    } catch (IOException e) {
      throw new LaunchException(module + " is not built: ./cordee up builds it.", e);
    }
  }

  private void addJars(Path directory, String part) {
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(JAR))
          .map(Library::ofJar)
          .forEach(library -> add(library, part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What only builds or tests the client is not delivered with it. */
  private void addPackages(Path lock) {
    try {
      JsonNode packages = new ObjectMapper().readTree(lock.toFile()).path("packages");
      for (Map.Entry<String, JsonNode> entry : packages.properties()) {
        JsonNode one = entry.getValue();
        boolean delivered =
            !entry.getKey().isEmpty()
                && !one.path("dev").asBoolean()
                && !one.path("devOptional").asBoolean();
        if (delivered) {
          add(Library.ofPackage(entry.getKey(), one.path("version").asText()), "web client");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
