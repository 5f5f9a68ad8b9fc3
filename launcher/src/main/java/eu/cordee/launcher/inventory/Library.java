package eu.cordee.launcher.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library of others.
 *
 * @param kind of the registry it comes from: {@code maven} or {@code npm}
 * @param group empty where it has none, or does not say
 */
public record Library(String kind, String group, String name, String version)
    implements Comparable<Library> {

  static final String MAVEN = "maven";
  static final String NPM = "npm";

  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
  private static final Comparator<Library> ORDER =
      Comparator.comparing(Library::kind)
          .thenComparing(Library::group)
          .thenComparing(Library::name)
          .thenComparing(Library::version);

  /** As Quarkus lists them: {@code group:artifact:classifier:type:version}. */
  static Library ofLine(String line) {
    String[] parts = line.strip().split(":", -1);
    return new Library(MAVEN, parts[0], parts[1], parts[parts.length - 1]);
  }

  /** As the jar says of itself or, where it says nothing or too much, as its file is called. */
  static Library ofJar(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<JarEntry> descriptions =
          file.stream().filter(entry -> entry.getName().endsWith("/pom.properties")).toList();
      if (descriptions.size() == 1) {
        Properties said = new Properties();
        try (InputStream in = file.getInputStream(descriptions.getFirst())) {
          said.load(in);
        }
        return new Library(
            MAVEN,
            said.getProperty("groupId", ""),
            said.getProperty("artifactId", ""),
            said.getProperty("version", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " cannot be read", e);
    }
    return ofFileName(jar.getFileName().toString());
  }

  static Library ofFileName(String name) {
    Matcher parts = JAR.matcher(name);
    return parts.matches()
        ? new Library(MAVEN, "", parts.group(1), parts.group(2))
        : new Library(MAVEN, "", name.replaceFirst("\\.jar$", ""), "");
  }

  /** By its place in {@code package-lock.json}: {@code node_modules/@scope/name}. */
  static Library ofPackage(String place, String version) {
    String full = place.substring(place.lastIndexOf("node_modules/") + "node_modules/".length());
    int slash = full.indexOf('/');
    return new Library(
        NPM, slash < 0 ? "" : full.substring(0, slash), full.substring(slash + 1), version);
  }

  /** Whether this is of our own house. */
  boolean isOurs() {
    return group.equals("eu.cordee");
  }

  /** The address by which scanners know it (package URL). */
  public String purl() {
    String inGroup = group.isEmpty() ? "" : group.replace("@", "%40") + "/";
    return "pkg:" + kind + "/" + inGroup + name + "@" + version.replace("+", "%2B");
  }

  @Override
  public int compareTo(Library other) {
    return ORDER.compare(this, other);
  }
}
