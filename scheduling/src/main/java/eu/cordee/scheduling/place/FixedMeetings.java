package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Request;

/** Puts the meetings that keep their slot where they are, before anything else is placed. */
public final class FixedMeetings {

  private final Draft draft;

  private FixedMeetings(Draft draft) {
    this.draft = draft;
  }

  /**
   * Places them all in a draft in which nothing is placed yet, in time linear in requests times the
   * people who may represent a side.
   *
   * @throws IllegalArgumentException if one contradicts another or the rules
   */
  public static void placeIn(Draft draft) {
    FixedMeetings meetings = new FixedMeetings(draft);
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.isFixed(request) && !meetings.place(request)) {
        throw new IllegalArgumentException(
            "the fixed request " + request + " contradicts another one or the rules");
      }
    }
  }

  private boolean place(int request) {
    Request wanted = draft.problem().requests().get(request);
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        draft.represent(request, host, guest);
        if (fits(request, wanted)) {
          draft.place(request, wanted.fixedSlot());
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(int request, Request wanted) {
    int slot = wanted.fixedSlot();
    boolean tableOpen =
        wanted.fixedTable() == Request.FREE
            || !draft.usesTable(request)
            || draft.problem().tables().get(slot).get(wanted.fixedTable());
    return tableOpen
        && draft.commonSlots(request).get(slot)
        && (!draft.usesTable(request) || draft.tables().hasFree(slot))
        && draft.hasRoom(draft.host(request))
        && draft.hasRoom(draft.guest(request));
  }
}
