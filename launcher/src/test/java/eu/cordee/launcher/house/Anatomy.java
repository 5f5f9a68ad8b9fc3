package eu.cordee.launcher.house;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What a picture of the system shows, whether it was read from the code or from the page.
 *
 * @param modules with the modules of the house that each stands on
 * @param ports by the words a person knows them by
 * @param tells services with the topics they own, as {@code event-service events.v1}
 * @param reads services with the topics they read
 */
record Anatomy(
    Map<String, Set<String>> modules,
    Map<String, Integer> ports,
    Set<String> tells,
    Set<String> reads) {

  /** One sentence for everything that this one has and the other has not, or has otherwise. */
  Set<String> differencesTo(Anatomy other) {
    Set<String> sentences = new TreeSet<>();
    BiConsumer<Object, Object> compare =
        (mine, theirs) -> {
          if (!mine.equals(theirs)) {
            sentences.add(mine + ", and there " + theirs);
          }
        };
    compare.accept(modules.keySet(), other.modules.keySet());
    compare.accept(tells, other.tells);
    compare.accept(reads, other.reads);
    compareEach(modules, other.modules, compare);
    compareEach(ports, other.ports, compare);
    return sentences;
  }

  private static <T> void compareEach(
      Map<String, T> mine, Map<String, T> theirs, BiConsumer<Object, Object> compare) {
    Set<String> names = new TreeSet<>(mine.keySet());
    names.addAll(theirs.keySet());
    for (String name : names) {
      compare.accept(name + "=" + mine.get(name), name + "=" + theirs.get(name));
    }
  }
}
