package eu.cordee.cooperation.suggestion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How near sectors are to each other, seen from where they occur together (C. A. Hidalgo et al.,
 * 2007; P.-A. Balland et al., 2019): the proximity of two is the smaller of the two conditional
 * shares of regions that have one given the other.
 */
final class Relatedness {

  private final Map<String, Integer> regionsWith = new HashMap<>();
  private final Map<String, Map<String, Integer>> together = new HashMap<>();

  Relatedness(List<Set<String>> regions) {
    for (Set<String> sectors : regions) {
      for (String sector : sectors) {
        regionsWith.merge(sector, 1, Integer::sum);
        Map<String, Integer> beside = together.computeIfAbsent(sector, none -> new HashMap<>());
        sectors.stream()
            .filter(other -> !other.equals(sector))
            .forEach(other -> beside.merge(other, 1, Integer::sum));
      }
    }
  }

  /** From 0 to 1: how much that one lacks and the other has lies near to what the one has. */
  double gap(Set<String> one, Set<String> other) {
    List<String> lacking = other.stream().filter(sector -> !one.contains(sector)).toList();
    double near = lacking.stream().mapToDouble(sector -> density(sector, one)).sum();
    return lacking.isEmpty() ? 0 : near / other.size();
  }

  /** What the one lacks and the other has, the nearest first. */
  List<String> nearest(Set<String> one, Set<String> other) {
    return other.stream()
        .filter(sector -> !one.contains(sector) && density(sector, one) > 0)
        .sorted(
            Comparator.comparingDouble((String sector) -> density(sector, one))
                .reversed()
                .thenComparing(sector -> sector))
        .toList();
  }

  /** Σ proximity to what is there / Σ proximity to all. */
  private double density(String sector, Set<String> there) {
    double all = 0;
    double near = 0;
    for (Map.Entry<String, Integer> beside : together.getOrDefault(sector, Map.of()).entrySet()) {
      String other = beside.getKey();
      double proximity =
          (double) beside.getValue()
              / Math.max(regionsWith.getOrDefault(sector, 1), regionsWith.getOrDefault(other, 1));
      all += proximity;
      near += there.contains(other) ? proximity : 0;
    }
    return all == 0 ? 0 : near / all;
  }
}
