package eu.cordee.event.cafe.plan;

import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.kit.http.ProblemBody;
import eu.cordee.kit.http.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two guests who shall sit at one table at least once, or never; the smaller id first. */
public record CafeWish(UUID oneId, UUID otherId, boolean together) {

  static CafeWish of(UUID one, UUID other, boolean together) {
    return one.toString().compareTo(other.toString()) < 0
        ? new CafeWish(one, other, together)
        : new CafeWish(other, one, together);
  }

  /** Whether these seats give what is wished; of who sits nowhere, they do not. */
  boolean isKeptBy(Collection<CafeSeat> seats) {
    Map<Integer, Integer> tableOfOne = tables(oneId, seats);
    boolean meet =
        tables(otherId, seats).entrySet().stream()
            .anyMatch(seat -> seat.getValue().equals(tableOfOne.get(seat.getKey())));
    return meet == together;
  }

  /** Somebody's table in each round. */
  private static Map<Integer, Integer> tables(UUID guest, Collection<CafeSeat> seats) {
    return seats.stream()
        .filter(seat -> seat.guestId().equals(guest))
        .collect(Collectors.toMap(CafeSeat::round, CafeSeat::tableNumber));
  }

  /** Names every wish to be kept apart that the engine could not give, not only the first. */
  public static void requireApart(List<CafeWish> wishes, Collection<CafeSeat> seats) {
    List<ProblemBody.Violation> broken =
        IntStream.range(0, wishes.size())
            .filter(i -> !wishes.get(i).together() && !wishes.get(i).isKeptBy(seats))
            .mapToObj(i -> new ProblemBody.Violation("wishes[" + i + "]", "would meet"))
            .toList();
    if (!broken.isEmpty()) {
      throw new ProblemException(CafeProblem.WISHES_CANNOT_BE_KEPT, broken);
    }
  }
}
