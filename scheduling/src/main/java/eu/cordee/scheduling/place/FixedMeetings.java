package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Request;

/** Puts the meetings that keep their slot where they are, before anything else is placed. */
public final class FixedMeetings {

  private final Draft draft;

  /** For a draft in which nothing is placed yet. */
  public FixedMeetings(Draft draft) {
    this.draft = draft;
  }

  /**
   * Places them all.
   *
   * @throws IllegalArgumentException if one contradicts another or the rules
   */
  public void place() {
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.isFixed(request) && !place(request)) {
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
