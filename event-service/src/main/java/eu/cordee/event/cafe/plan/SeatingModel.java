package eu.cordee.event.cafe.plan;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.cafe.CafeRoundPlan;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.guest.GuestTraits;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A café in the engine's words, which knows people and tables by their place in a list.
 *
 * @param people guests in the engine's order
 * @param tables table numbers in the engine's order
 */
public record SeatingModel(Cafe cafe, List<UUID> people, List<Integer> tables) {

  /** A café that has not begun, with everybody who holds a place. */
  static SeatingModel of(AlpCafe cafe, List<CafeGuest> guests, Collection<CafeWish> wishes) {
    List<CafeTablePlan> open = cafe.tables().stream().filter(CafeTablePlan::isOpen).toList();
    open.forEach(table -> requireHostIsGuest(table, guests));
    return of(cafe, open, guests, wishes, cafe.rounds().size());
  }

  /** The same with these tables, closed ones among them, for so many rounds. */
  public static SeatingModel of(
      AlpCafe cafe,
      List<CafeTablePlan> tables,
      List<CafeGuest> guests,
      Collection<CafeWish> wishes,
      int rounds) {
    List<UUID> people = guests.stream().map(CafeGuest::id).toList();
    List<String> questions =
        cafe.rounds().size() == rounds
            ? cafe.rounds().stream().map(CafeRoundPlan::question).toList()
            : List.of();
    Cafe model =
        orProblem(
            () ->
                new Cafe(
                    guests.stream().map(SeatingModel::participant).toList(),
                    tables.stream().map(table -> table(table, guests)).toList(),
                    rounds,
                    pairs(wishes, people, true),
                    pairs(wishes, people, false),
                    questions));
    return new SeatingModel(model, people, tables.stream().map(CafeTablePlan::number).toList());
  }

  /** What the engine cannot seat, it refuses in one sentence for people. */
  public static <T> T orProblem(Supplier<T> engine) {
    try {
      return engine.get();
    } catch (IllegalArgumentException refused) {
      throw new ProblemException(
          CafeProblem.CAFE_CANNOT_BE_SEATED, String.valueOf(refused.getMessage()));
    }
  }

  private static void requireHostIsGuest(CafeTablePlan table, List<CafeGuest> guests) {
    if (table.hostId() != null && indexOf(guests, table.hostId()) < 0) {
      throw new ProblemException(
          CafeProblem.CAFE_CANNOT_BE_SEATED,
          "The host of table " + table.label() + " has no place in the café.");
    }
  }

  private static int indexOf(List<CafeGuest> guests, UUID participantId) {
    for (int index = 0; index < guests.size(); index++) {
      if (guests.get(index).participantId().equals(participantId)) {
        return index;
      }
    }
    return CafeTable.NO_HOST;
  }

  private static CafeTable table(CafeTablePlan table, List<CafeGuest> guests) {
    int host = table.hostId() == null ? CafeTable.NO_HOST : indexOf(guests, table.hostId());
    return new CafeTable(table.seats(), table.theme().isEmpty() ? null : table.theme(), host);
  }

  public static CafeParticipant participant(CafeGuest guest) {
    GuestTraits traits = guest.traits();
    return new CafeParticipant(
        guest.id().toString(),
        known(traits.region()),
        known(traits.kind()),
        known(traits.cluster()),
        new HashSet<>(traits.languages()));
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  /** By their places in the list; who is not in it has no wish. */
  public static Set<Pair> pairs(Collection<CafeWish> wishes, List<UUID> people, boolean together) {
    Set<Pair> pairs = new HashSet<>();
    for (CafeWish wish : wishes) {
      int one = people.indexOf(wish.oneId());
      int other = people.indexOf(wish.otherId());
      if (wish.together() == together && one >= 0 && other >= 0) {
        pairs.add(Pair.of(one, other));
      }
    }
    return pairs;
  }

  /** The seats of a rotation from the given round (counted from 0) on. */
  public List<CafeSeat> seats(Rotation rotation, int from, List<UUID> everybody) {
    List<CafeSeat> seats = new ArrayList<>();
    for (int round = from; round < rotation.rounds().size(); round++) {
      List<List<Integer>> seated = rotation.rounds().get(round);
      for (int table = 0; table < seated.size(); table++) {
        for (int person : seated.get(table)) {
          seats.add(new CafeSeat(round + 1, everybody.get(person), tables.get(table)));
        }
      }
    }
    return seats;
  }
}
