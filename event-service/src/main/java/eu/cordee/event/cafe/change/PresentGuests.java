package eu.cordee.event.cafe.change;

import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.kit.http.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who of all guests a café ever had is here from now on.
 *
 * @param known those with a seat in the plan, who are numbered as they were in it
 * @param late those who have a place and no seat yet
 * @param gone ids of all who have no place any more
 */
record PresentGuests(List<CafeGuest> known, List<CafeGuest> late, Set<UUID> gone) {

  /** Who had left for good counts as known only while the plan seats them in a round to come. */
  static PresentGuests of(
      List<CafeGuest> all, CafePlan before, int roundsDone, List<UUID> leaving) {
    Set<UUID> seatedToCome = seated(before.seats().stream().filter(s -> s.round() > roundsDone));
    Set<UUID> seatedEver = seated(before.seats().stream());
    List<CafeGuest> known = new ArrayList<>();
    List<CafeGuest> late = new ArrayList<>();
    Set<UUID> gone = new HashSet<>(leaving);
    for (CafeGuest guest : all) {
      boolean stays = guest.holdsPlace() && !leaving.contains(guest.id());
      if (seatedToCome.contains(guest.id()) || (stays && seatedEver.contains(guest.id()))) {
        known.add(guest);
      } else if (stays) {
        late.add(guest);
      }
      if (!stays) {
        gone.add(guest.id());
      }
    }
    return new PresentGuests(known, late, gone);
  }

  private static Set<UUID> seated(Stream<CafeSeat> seats) {
    return seats.map(CafeSeat::guestId).collect(Collectors.toSet());
  }

  /**
   * Only who has a place can leave or host.
   *
   * @throws ProblemException 400 with the field
   */
  void requireNamedAreHere(LateChange wish) {
    Set<UUID> holding =
        Stream.concat(known.stream(), late.stream())
            .filter(CafeGuest::holdsPlace)
            .map(CafeGuest::id)
            .collect(Collectors.toSet());
    if (!holding.containsAll(wish.leaving())) {
      throw ProblemException.badField("leavingGuestIds", "name somebody who has no place");
    }
    if (!wish.newHosts().stream().allMatch(host -> holding.contains(host.guestId()))) {
      throw ProblemException.badField("hosts", "name somebody who has no place");
    }
  }
}
