package eu.cordee.registry.surveyanswer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes from answers as much of group and region as is needed so that each is one of five at least
 * that look alike.
 */
final class Coarsening {

  /** Fewer are nobody's to see. */
  static final int LEAST = 5;

  private final List<List<SealedAnswer>> cells = new ArrayList<>();
  private List<SealedAnswer> pool;

  private Coarsening(List<SealedAnswer> answers) {
    pool = answers;
  }

  /**
   * The same answers, or none where there are fewer than five: first the region goes, then the
   * group, and who is left over alone takes the smallest cell along.
   */
  static List<SealedAnswer> of(List<SealedAnswer> answers) {
    if (answers.size() < LEAST) {
      return List.of();
    }
    Coarsening coarsening = new Coarsening(answers);
    coarsening.keep(one -> one.group() + " " + one.nuts(), one -> one);
    coarsening.keep(one -> Objects.toString(one.group()), one -> one.without(false, true));
    return coarsening.all();
  }

  /** What has enough of its kind is out of the pool. */
  private void keep(
      Function<SealedAnswer, String> kind, Function<SealedAnswer, SealedAnswer> coarser) {
    Map<String, List<SealedAnswer>> kinds =
        pool.stream().collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.toList()));
    List<SealedAnswer> left = new ArrayList<>();
    for (List<SealedAnswer> cell : kinds.values()) {
      if (cell.size() >= LEAST) {
        cells.add(cell.stream().map(coarser).toList());
      } else {
        left.addAll(cell);
      }
    }
    pool = left;
  }

  private List<SealedAnswer> all() {
    List<SealedAnswer> last = new ArrayList<>(pool);
    if (!last.isEmpty() && last.size() < LEAST) {
      Optional<List<SealedAnswer>> smallest =
          cells.stream().min(Comparator.comparingInt(List::size));
      smallest.ifPresent(
          cell -> {
            cells.remove(cell);
            last.addAll(cell);
          });
    }
    List<SealedAnswer> all = new ArrayList<>();
    cells.forEach(all::addAll);
    last.forEach(one -> all.add(one.without(true, true)));
    return all;
  }
}
