package eu.cordee.launcher.house;

import eu.cordee.launcher.home.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the anatomy out of poms, configuration and main code. */
final class AnatomyOfCode {

  private static final String KIT = "service-kit";
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern ARTEFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");
  private static final Pattern TOPIC = Pattern.compile("([A-Z_]+)\\(\"([a-z]+\\.v\\d+)\"");
  private static final Pattern OWNED =
      Pattern.compile("implements [^{]*Republisher.*?Topic\\.([A-Z_]+)", Pattern.DOTALL);
  private static final Pattern INCOMING =
      Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.topic=([a-z.0-9]+)");

  private final SourceTree tree;

  AnatomyOfCode(SourceTree tree) {
    this.tree = tree;
  }

  Anatomy read() {
    Map<String, Set<String>> modules = new TreeMap<>();
    Set<String> tells = new TreeSet<>();
    Set<String> reads = new TreeSet<>();
    Map<String, String> topics = topics();
    for (String module : tree.modules()) {
      modules.put(module, dependencies(module));
      if (modules.get(module).contains(KIT)) {
        ownedBy(module).forEach(topic -> tells.add(module + " " + topics.get(topic)));
        readBy(module).forEach(topic -> reads.add(module + " " + topic));
      }
    }
    Map<String, Integer> ports = new TreeMap<>(new Ports(Ports.DEFAULT_BASE).byName());
    return new Anatomy(modules, ports, tells, reads);
  }

  /** The constants of the published language with the names they have in Kafka. */
  Map<String, String> topics() {
    Map<String, String> topics = new TreeMap<>();
    TOPIC
        .matcher(tree.read("contracts/src/main/java/eu/cordee/contracts/Topic.java"))
        .results()
        .forEach(topic -> topics.put(topic.group(1), topic.group(2)));
    return topics;
  }

  /** The modules of the house that a module is built from: those it names, and what these bring. */
  Set<String> builtFrom(String module) {
    Set<String> found = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(dependencies(module));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (found.add(next)) {
        open.addAll(dependencies(next, dependency -> !dependency.contains("<optional>true")));
      }
    }
    return found;
  }

  private Set<String> dependencies(String module) {
    return dependencies(module, any -> true);
  }

  private Set<String> dependencies(String module, Predicate<String> wanted) {
    List<String> house = tree.modules();
    Set<String> found = new TreeSet<>();
    DEPENDENCY
        .matcher(tree.read(module + "/pom.xml"))
        .results()
        .map(MatchResult::group)
        .filter(dependency -> dependency.contains("<groupId>eu.cordee</groupId>"))
        .filter(dependency -> !dependency.contains("<scope>test</scope>"))
        .filter(wanted)
        .flatMap(dependency -> ARTEFACT.matcher(dependency).results())
        .map(artefact -> artefact.group(1))
        .filter(house::contains)
        .forEach(found::add);
    return found;
  }

  private Set<String> ownedBy(String service) {
    Set<String> owned = new TreeSet<>();
    try (Stream<Path> files = Files.walk(tree.root().resolve(service).resolve("src/main/java"))) {
      for (Path file : files.filter(any -> any.toString().endsWith(".java")).toList()) {
        OWNED.matcher(Files.readString(file)).results().forEach(match -> owned.add(match.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return owned;
  }

  /** Its own channels, and those of the kit that it has not switched off. */
  private Set<String> readBy(String service) {
    String own = tree.read(service + "/src/main/resources/application.properties");
    String kit = tree.read(KIT + "/src/main/resources/META-INF/microprofile-config.properties");
    Set<String> read = new TreeSet<>();
    for (String configuration : List.of(own, kit)) {
      INCOMING
          .matcher(configuration)
          .results()
          .filter(
              channel ->
                  !own.contains("mp.messaging.incoming." + channel.group(1) + ".enabled=false"))
          .forEach(channel -> read.add(channel.group(2)));
    }
    return read;
  }
}
