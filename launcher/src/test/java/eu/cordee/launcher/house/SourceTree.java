package eu.cordee.launcher.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The project as it stands in its folder: its modules and their main code.
 *
 * @param root where the root pom is
 */
record SourceTree(Path root) {

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  /** This project; tests run in the folder of their module. */
  static SourceTree ofThisProject() {
    return new SourceTree(Path.of("").toAbsolutePath().getParent());
  }

  /**
   * As the root pom lists them; the web client is checked on its own, and stands in the gateway's.
   */
  List<String> modules() {
    return MODULE
        .matcher(read("pom.xml"))
        .results()
        .map(match -> match.group(1))
        .filter(path -> !path.contains("/"))
        .toList();
  }

  String read(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every Java file of main code in every module, parsed and not compiled. */
  List<SourceFile> mainCode() {
    List<SourceFile> files = new ArrayList<>();
    for (String module : modules()) {
      files.addAll(mainCode(module));
    }
    return files;
  }

  private List<SourceFile> mainCode(String module) {
    return parsed(
        module,
        (unit, task) -> {
          Path path = Path.of(unit.getSourceFile().toUri());
          return SourceFile.of(module, path.getFileName().toString(), unit, task);
        });
  }

  /** What a reader makes of each Java file of a module's main code, parsed and not compiled. */
  <T> List<T> parsed(String module, BiFunction<CompilationUnitTree, JavacTask, T> reader) {
    Path main = root.resolve(module).resolve("src/main/java");
    if (!Files.isDirectory(main)) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> found = Files.walk(main);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths = found.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      Iterable<? extends JavaFileObject> objects = manager.getJavaFileObjectsFromPaths(paths);
      DiagnosticListener<JavaFileObject> strict =
          problem -> {
            throw new IllegalArgumentException(problem.toString());
          };
      JavacTask task = (JavacTask) compiler.getTask(null, manager, strict, null, null, objects);
      List<T> read = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        read.add(reader.apply(unit, task));
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
