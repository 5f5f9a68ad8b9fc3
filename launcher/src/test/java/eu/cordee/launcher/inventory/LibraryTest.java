package eu.cordee.launcher.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library is known by whatever says most of it. */
class LibraryTest {

  private static final Library NETTY =
      new Library("maven", "io.netty", "netty-codec-http", "4.1.136.Final");

  @TempDir private Path directory;

  @Test
  void aLineOfQuarkusNamesAll() {
    assertThat(Library.ofLine("io.netty:netty-codec-http::jar:4.1.136.Final")).isEqualTo(NETTY);
    assertThat(Library.ofLine("io.netty:netty-codec-http:linux-x86_64:jar:4.1.136.Final"))
        .isEqualTo(NETTY);
  }

  @Test
  void aJarThatDescribesItselfIsBelieved() throws IOException {
    Path jar = jar("anything-1.jar", "META-INF/maven/io.netty/netty-codec-http/pom.properties");

    assertThat(Library.ofJar(jar)).isEqualTo(NETTY);
  }

  /** One that others were packed into describes those as well: then its name is all there is. */
  @Test
  void aJarThatDescribesSeveralIsKnownByItsName() throws IOException {
    Path jar =
        jar(
            "large-2.1-jre.jar",
            "META-INF/maven/a/b/pom.properties",
            "META-INF/maven/c/d/pom.properties");

    assertThat(Library.ofJar(jar)).isEqualTo(new Library("maven", "", "large", "2.1-jre"));
    assertThat(Library.ofFileName("without.jar"))
        .isEqualTo(new Library("maven", "", "without", ""));
  }

  @Test
  void aPackageOfTheClientIsKnownByItsPlace() {
    assertThat(Library.ofPackage("node_modules/a/node_modules/@mantine/core", "9.1.0").purl())
        .isEqualTo("pkg:npm/%40mantine/core@9.1.0");
    assertThat(Library.ofPackage("node_modules/react", "19.2.0").purl())
        .isEqualTo("pkg:npm/react@19.2.0");
    assertThat(NETTY.purl()).isEqualTo("pkg:maven/io.netty/netty-codec-http@4.1.136.Final");
  }

  private Path jar(String name, String... descriptions) throws IOException {
    Path jar = directory.resolve(name);
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String description : descriptions) {
        zip.putNextEntry(new ZipEntry(description));
        zip.write(
            "groupId=io.netty\nartifactId=netty-codec-http\nversion=4.1.136.Final\n"
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
