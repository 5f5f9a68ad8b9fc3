package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each service has a database of its own, so a function that several need is written in each; but
 * then it is the same in all of them, or one finds what another does not.
 */
class SharedFunctionsTest {

  private static final Pattern FUNCTION =
      Pattern.compile(
          "create (?:or replace )?function (\\w+\\([^)]*\\))(.*?;)\\s*\\n\\s*\\n", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void functionsOfOneNameAreTheSameInAllServices() throws IOException {
    Map<String, Set<String>> functions = functions(SourceTree.ofThisProject().root());

    assertThat(functions).containsKey("plain(words text)");
    assertThat(functions.values()).allSatisfy(bodies -> assertThat(bodies).hasSize(1));
  }

  @Test
  void anotherBodyIsSeen() throws IOException {
    write("one", "create function plain(words text) returns text\n  return lower(words);\n\n");
    write("other", "create function plain(words text) returns text\n  return upper(words);\n\n");

    assertThat(functions(folder).get("plain(words text)")).hasSize(2);
  }

  private void write(String service, String sql) throws IOException {
    Path migrations = folder.resolve(service + "-service/src/main/resources/db/migration");
    Files.createDirectories(migrations);
    Files.writeString(migrations.resolve("V1__first.sql"), sql);
  }

  /** By signature, the bodies; the last migration of a service is what it has. */
  private static Map<String, Set<String>> functions(Path root) throws IOException {
    Map<String, Set<String>> all = new TreeMap<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.filter(name -> name.toString().endsWith("-service")).toList()) {
        functionsOf(module.resolve("src/main/resources/db/migration"))
            .forEach((name, body) -> all.computeIfAbsent(name, key -> new TreeSet<>()).add(body));
      }
    }
    return all;
  }

  private static Map<String, String> functionsOf(Path migrations) throws IOException {
    Map<String, String> functions = new TreeMap<>();
    for (Path migration : inOrder(migrations)) {
      Matcher function = FUNCTION.matcher(Files.readString(migration) + "\n\n");
      while (function.find()) {
        functions.put(function.group(1), function.group(2).replaceAll("\\s+", " "));
      }
    }
    return functions;
  }

  private static List<Path> inOrder(Path migrations) throws IOException {
    try (Stream<Path> files = Files.list(migrations)) {
      return files.sorted((one, other) -> number(one) - number(other)).toList();
    }
  }

  private static int number(Path migration) {
    return Integer.parseInt(migration.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"));
  }
}
