package eu.cordee.matchmaking.assignment;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers for languages, in the order in which they are first heard of. */
final class Languages {

  private final Map<String, Integer> numbers = new HashMap<>();

  BitSet of(Collection<String> codes) {
    BitSet spoken = new BitSet();
    for (String code : codes) {
      spoken.set(numbers.computeIfAbsent(code, unheardOf -> numbers.size()));
    }
    return spoken;
  }
}
