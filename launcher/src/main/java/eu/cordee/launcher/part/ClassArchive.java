package eu.cordee.launcher.part;

import eu.cordee.launcher.install.Installation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What a JVM knows of its classes and methods when it ends (an AOT cache, JEP 483, 514 and 515), so
 * that the next start of the same program neither reads, checks and links its classes nor learns
 * anew which methods matter.
 *
 * <p>A JVM that finds none records while it runs and writes one when it ends; one of other jars the
 * JVM would refuse at this and every later start. One of another compiler it takes, and then
 * compiles as that one did: what was recorded with the quick compiler alone stays slow for good. So
 * the cache is named after the jars and the JVM's options.
 *
 * @param directory where the archives are
 * @param process whose archive it is
 */
record ClassArchive(Path directory, String process) {

  private static final String ENDING = ".aot";
  private static final String EARLIER_ENDING = ".jsa";
  private static final String JAR = ".jar";

  /** The command line with the archive; those of earlier jars are deleted. */
  List<String> addedTo(List<String> command) {
    Path archive = directory.resolve(process + "-" + fingerprint(command) + ENDING);
    deleteOthers(archive);
    List<String> with = new ArrayList<>(command);
    String use = Files.exists(archive) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=";
    // What it says of single classes at its end would hide why a program ended.
    with.addAll(1, List.of(use + archive, "-Xlog:aot=error,cds=error"));
    return with;
  }

  /**
   * Changes with the options of the JVM, and with the place and the time of each jar in the command
   * line.
   */
  private static String fingerprint(List<String> command) {
    CRC32 sum = new CRC32();
    command.stream()
        .filter(word -> word.startsWith("-X"))
        .forEach(word -> sum.update((word + "\n").getBytes(StandardCharsets.UTF_8)));
    command.stream()
        .flatMap(word -> Stream.of(word.split(File.pathSeparator)))
        .flatMap(ClassArchive::jars)
        .map(jar -> jar + " " + jar.toFile().lastModified() + "\n")
        .forEach(jar -> sum.update(jar.getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(sum.getValue());
  }

  /** A jar, or all of a directory in the way of a class path: {@code lib/*}. */
  private static Stream<Path> jars(String part) {
    if (part.endsWith(JAR)) {
      return Stream.of(Path.of(part));
    }
    if (!part.endsWith(File.separator + "*")) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(Path.of(part.substring(0, part.length() - 2)))) {
      return files.filter(file -> file.toString().endsWith(JAR)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteOthers(Path archive) {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(
            directory, process + "{-*,}{" + ENDING + "," + EARLIER_ENDING + "}")) {
      for (Path one : all) {
        if (!one.equals(archive)) {
          Installation.delete(one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
