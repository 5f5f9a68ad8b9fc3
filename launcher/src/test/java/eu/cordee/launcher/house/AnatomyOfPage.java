package eu.cordee.launcher.house;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the anatomy out of {@code docs/architecture.md} and the picture on it.
 *
 * @param page in Markdown
 * @param picture in SVG; its dots name service and topic
 */
record AnatomyOfPage(String page, String picture) {

  private static final Pattern TELLS = Pattern.compile("data-tells=\"([^\"]+)\"");
  private static final Pattern READS = Pattern.compile("data-reads=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("`([A-Za-z.]+)`");

  /** As the tables say. */
  Anatomy tables() {
    Map<String, Set<String>> modules = new TreeMap<>();
    MarkdownTable.below(page, "## Modules")
        .rows()
        .forEach(row -> modules.put(row.getFirst(), named(row.get(2))));
    modules.values().forEach(standsOn -> standsOn.retainAll(modules.keySet()));
    Map<String, Integer> ports = new TreeMap<>();
    MarkdownTable.below(page, "## Ports")
        .rows()
        .forEach(row -> ports.put(row.getFirst(), Integer.valueOf(row.get(1))));
    Set<String> tells = new TreeSet<>();
    Set<String> reads = new TreeSet<>();
    for (List<String> row : MarkdownTable.below(page, "## Who tells whom").rows()) {
      named(row.get(1)).forEach(service -> tells.add(service + " " + row.getFirst()));
      named(row.get(2)).forEach(service -> reads.add(service + " " + row.getFirst()));
    }
    return new Anatomy(modules, ports, tells, reads);
  }

  Set<String> tellsInPicture() {
    return all(TELLS, picture);
  }

  Set<String> readsInPicture() {
    return all(READS, picture);
  }

  /** Classes and files of the web client on the way of a booking. */
  Set<String> stationsOfABooking() {
    String way = page.substring(page.indexOf("## The way of one booking"));
    return way.lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|", -1)[3])
        .flatMap(cell -> CODE.matcher(cell).results())
        .map(code -> code.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(String cell) {
    return Arrays.stream(cell.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
