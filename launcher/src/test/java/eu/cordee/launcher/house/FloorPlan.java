package eu.cordee.launcher.house;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The bars of the floor plan. Each answers with one sentence for every place that breaks it, and
 * with nothing where all is well.
 *
 * @param files all main code
 */
record FloorPlan(Collection<SourceFile> files) {

  static final int FILES_OF_A_PACKAGE = 25;
  static final int LINES_OF_A_FILE = 300;
  static final int LINES_OF_A_METHOD = 40;

  private static final Set<String> NAMED_BY_THE_LANGUAGE =
      Set.of("package-info.java", "module-info.java");

  List<String> crowdedPackages() {
    return byPackage().entrySet().stream()
        .filter(room -> room.getValue().size() > FILES_OF_A_PACKAGE)
        .map(room -> room.getKey() + " has " + room.getValue().size() + " files")
        .toList();
  }

  List<String> longFiles() {
    return files.stream()
        .filter(file -> file.lines() > LINES_OF_A_FILE)
        .map(file -> file.packageName() + "/" + file.name() + " has " + file.lines() + " lines")
        .sorted()
        .toList();
  }

  /**
   * @param kept names of the methods whose reason is written down
   */
  List<String> longMethods(Set<String> kept) {
    Map<String, Integer> found = new TreeMap<>();
    for (SourceFile file : files) {
      for (SourceFile.Method method : file.methods()) {
        if (method.lines() > LINES_OF_A_METHOD) {
          found.merge(method.name(), method.lines(), Math::max);
        }
      }
    }
    return bothWays(
        found,
        kept,
        (name, lines) -> name + " has " + lines + " lines and no reason",
        name -> name + " has a reason and is not long");
  }

  /**
   * @param explained names, without ending, of which it is written how their meanings differ
   */
  List<String> repeatedNames(Set<String> explained) {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (SourceFile file : files) {
      if (!NAMED_BY_THE_LANGUAGE.contains(file.name())) {
        String name = file.name().substring(0, file.name().length() - ".java".length());
        rooms.computeIfAbsent(name, any -> new TreeSet<>()).add(file.packageName());
      }
    }
    rooms.values().removeIf(packages -> packages.size() == 1);
    return bothWays(
        rooms,
        explained,
        (name, packages) -> name + " is in " + String.join(" and ", packages),
        name -> name + " is explained and there only once");
  }

  /** Files named after what they are to others instead of what they are. */
  List<String> emptyNames() {
    return files.stream()
        .filter(file -> file.name().matches("(.*[a-z])?(Utils?|Helpers?|Misc|Commons?)\\.java"))
        .map(file -> file.packageName() + "/" + file.name() + " says nothing")
        .sorted()
        .toList();
  }

  /**
   * Packages of one module that know each other, directly or through others, by import or full
   * name.
   */
  List<String> importCircles() {
    Map<String, Set<String>> imports = new TreeMap<>();
    Set<String> packages = byPackage().keySet();
    for (SourceFile file : files) {
      List<String> named = new ArrayList<>(file.imports());
      named.addAll(file.dotted());
      for (String imported : named) {
        String target = room(file.module(), imported, packages);
        if (!target.isEmpty() && !target.equals(room(file))) {
          imports.computeIfAbsent(room(file), any -> new TreeSet<>()).add(target);
        }
      }
    }
    return new Circles(imports).found();
  }

  private Map<String, List<SourceFile>> byPackage() {
    return files.stream()
        .collect(Collectors.groupingBy(FloorPlan::room, TreeMap::new, Collectors.toList()));
  }

  private static String room(SourceFile file) {
    return file.module() + "/" + file.packageName();
  }

  /** The package of the module that an import leads into; empty where it leads elsewhere. */
  private static String room(String module, String imported, Set<String> packages) {
    for (int end = imported.lastIndexOf('.'); end > 0; end = imported.lastIndexOf('.', end - 1)) {
      String candidate = module + "/" + imported.substring(0, end);
      if (packages.contains(candidate)) {
        return candidate;
      }
    }
    return "";
  }

  private static <T> List<String> bothWays(
      Map<String, T> found,
      Set<String> written,
      BiFunction<String, T, String> missing,
      UnaryOperator<String> stale) {
    List<String> sentences = new ArrayList<>();
    found.forEach(
        (name, what) -> {
          if (!written.contains(name)) {
            sentences.add(missing.apply(name, what));
          }
        });
    written.stream()
        .filter(name -> !found.containsKey(name))
        .sorted()
        .forEach(name -> sentences.add(stale.apply(name)));
    return sentences;
  }
}
