package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What no seating of the rounds to come can beat, while the rounds that have begun stay as they
 * were. Badges play no part: the bounds hold for whoever would seat everybody anew. Repeats: each
 * round puts so many pairs together, and only so many have not met yet, for all and for each person
 * alone; where every table has a host, the same for hosts and those who move, since hosts never
 * meet; and who sat at one table meets again where there are fewer tables than people of it.
 */
public final class ChangeBounds {

  private final Cafe cafe;
  private final CafeChange change;
  private final List<CafeParticipant> people;
  private final List<List<List<Integer>>> past;
  private final List<Integer> present;
  private final List<Integer> open;
  private final int[] seats;
  private final Set<Integer> hosts = new HashSet<>();
  private final Map<Pair, Integer> met = new HashMap<>();

  private ChangeBounds(Cafe cafe, Rotation before, CafeChange change) {
    this.cafe = cafe;
    this.change = change;
    this.people =
        IntStream.range(0, cafe.people() + change.latecomers().size())
            .mapToObj(
                person ->
                    person < cafe.people()
                        ? cafe.participants().get(person)
                        : change.latecomers().get(person - cafe.people()))
            .toList();
    this.past = before.rounds().subList(0, change.roundsDone());
    this.present =
        IntStream.range(0, people.size())
            .filter(p -> !change.leavers().contains(p))
            .boxed()
            .toList();
    this.open =
        IntStream.range(0, cafe.tables().size())
            .filter(table -> !change.closedTables().contains(table))
            .boxed()
            .toList();
    this.seats = open.stream().mapToInt(table -> cafe.tables().get(table).seats()).toArray();
    open.stream().map(this::hostOf).filter(present::contains).forEach(hosts::add);
    past.forEach(round -> round.forEach(this::remember));
  }

  /**
   * The bounds over all rounds, those that have begun counted as they were. Time grows with people²
   * and rounds.
   */
  public static RotationBounds of(Cafe cafe, Rotation before, CafeChange change) {
    ChangeBounds bounds = new ChangeBounds(cafe, before, change);
    int rounds = change.rounds() - change.roundsDone();
    long repeated = bounds.met.values().stream().mapToLong(times -> times - 1).sum();
    int free = 0;
    while (free < rounds && bounds.repeats(free + 1) == 0) {
      free++;
    }
    long repeats = repeated + bounds.repeats(rounds);
    return new RotationBounds(
        change.roundsDone() + free,
        repeats,
        bounds.together(rounds, CafeParticipant::region),
        bounds.together(rounds, CafeParticipant::kind),
        bounds.themesReached(rounds),
        repeats);
  }

  private int hostOf(int table) {
    return change.newHosts().getOrDefault(table, cafe.tables().get(table).host());
  }

  private void remember(List<Integer> table) {
    for (int one : table) {
      for (int other : table) {
        if (one < other) {
          met.merge(Pair.of(one, other), 1, Integer::sum);
        }
      }
    }
  }

  private long repeats(int rounds) {
    Set<Integer> movers = new HashSet<>(present);
    movers.removeAll(hosts);
    long each = RotationBounds.spread(present.size(), seats);
    long counting = counting(rounds, each, smallest(), new HashSet<>(present));
    if (hosts.size() == open.size()) {
      long withHosts =
          movers.stream().mapToLong(p -> Math.max(0, rounds - strangers(p, hosts))).sum();
      counting =
          Math.max(
              counting, withHosts + counting(rounds, each - movers.size(), smallest() - 1, movers));
    }
    long scattered = past.stream().mapToLong(this::scattered).max().orElse(0);
    return Math.max(counting, rounds * scattered);
  }

  /**
   * Repeats among these people.
   *
   * @param pairs of them that a round puts together, at least
   * @param smallest so many of them sit at a table at least
   */
  private long counting(int rounds, long pairs, int smallest, Set<Integer> among) {
    long unmet = 0;
    long alone = 0;
    for (int person : among) {
      long strangers = strangers(person, among);
      unmet += strangers;
      alone += Math.max(0, (long) rounds * (smallest - 1) - strangers);
    }
    return Math.max(0, Math.max(rounds * pairs - unmet / 2, (alone + 1) / 2));
  }

  /** How many of the others somebody has not met and may meet. */
  private long strangers(int person, Set<Integer> among) {
    return among.stream()
        .filter(other -> other != person && !met.containsKey(Pair.of(person, other)))
        .filter(other -> !(hosts.contains(person) && hosts.contains(other)))
        .filter(other -> !change.mustNotMeet().contains(Pair.of(person, other)))
        .filter(other -> !cafe.mustNotMeet().contains(Pair.of(person, other)))
        .count();
  }

  /** The smallest table that a valid change may make. */
  private int smallest() {
    int share = present.size() / open.size();
    return Arrays.stream(seats)
        .map(most -> Math.max(share >= 2 ? Math.min(2, most) : 1, Math.min(most, share - 1)))
        .min()
        .orElse(1);
  }

  /** Pairs of one past round that meet again in any round to come. */
  private long scattered(List<List<Integer>> round) {
    return round.stream()
        .mapToLong(
            table ->
                RotationBounds.spreadEvenly(
                    (int) table.stream().filter(present::contains).count(), open.size()))
        .sum();
  }

  private long together(int rounds, Function<CafeParticipant, @Nullable String> attribute) {
    long before =
        met.entrySet().stream()
            .filter(one -> alike(one.getKey(), attribute))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return before
        + rounds
            * present.stream()
                .map(people::get)
                .map(attribute)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(size -> RotationBounds.spread(size.intValue(), seats))
                .sum();
  }

  private boolean alike(Pair pair, Function<CafeParticipant, @Nullable String> attribute) {
    String one = attribute.apply(people.get(pair.first()));
    return one != null && one.equals(attribute.apply(people.get(pair.second())));
  }

  private long themesReached(int rounds) {
    Set<String> toCome = open.stream().map(this::theme).collect(Collectors.toSet());
    long reached = 0;
    for (int person = 0; person < people.size(); person++) {
      if (!hosts.contains(person)) {
        Set<String> seen = seen(person);
        long left = toCome.stream().filter(theme -> !seen.contains(theme)).count();
        reached += seen.size() + (present.contains(person) ? Math.min(rounds, left) : 0);
      }
    }
    return reached;
  }

  private Set<String> seen(int person) {
    Set<String> seen = new HashSet<>();
    for (List<List<Integer>> round : past) {
      for (int table = 0; table < round.size(); table++) {
        if (round.get(table).contains(person)) {
          seen.add(theme(table));
        }
      }
    }
    return seen;
  }

  /** Tables that are like the others count by their number. */
  private String theme(int table) {
    String theme = cafe.tables().get(table).theme();
    return theme == null ? "table " + table : "theme " + theme;
  }
}
