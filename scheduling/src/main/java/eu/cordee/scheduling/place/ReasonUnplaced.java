package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Hindrance;

/** What keeps a request without a place from having one, given everything that is placed. */
public final class ReasonUnplaced {

  private ReasonUnplaced() {}

  /**
   * The first that binds, looking at the present representatives; in time linear in slots.
   *
   * @param request has no place
   */
  public static Hindrance of(Draft draft, int request) {
    int host = draft.host(request);
    int guest = draft.guest(request);
    if (draft.problem().possibleSlots(request).isEmpty()) {
      return Hindrance.RULE;
    }
    if (full(draft, host)) {
      return Hindrance.HOST_FULL;
    }
    if (full(draft, guest)) {
      return Hindrance.GUEST_FULL;
    }
    if (!draft.open(host).intersects(draft.open(guest))) {
      return Hindrance.NO_COMMON_SLOT;
    }
    return draft.commonSlots(request).isEmpty() ? Hindrance.RULE : Hindrance.NO_TABLE;
  }

  private static boolean full(Draft draft, int person) {
    return !draft.hasRoom(person) || draft.open(person).isEmpty();
  }
}
