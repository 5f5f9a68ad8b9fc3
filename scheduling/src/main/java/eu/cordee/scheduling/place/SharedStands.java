package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Request;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands of several people: only one of them can have a meeting there at a time. */
final class SharedStands {

  private final Draft draft;
  private final BitSet shared = new BitSet();

  /** Per slot and stand the meeting there. */
  private final List<Map<Integer, Integer>> meetingAt = new ArrayList<>();

  SharedStands(Draft draft) {
    this.draft = draft;
    BitSet seen = new BitSet();
    for (Attendee participant : draft.problem().participants()) {
      int table = participant.ownTable();
      if (table != Attendee.NO_TABLE) {
        shared.set(table, shared.get(table) || seen.get(table));
        seen.set(table);
      }
    }
    draft.problem().tables().forEach(slot -> meetingAt.add(new HashMap<>()));
  }

  boolean concern(Request request, int host, int guest) {
    return stand(request, host, guest) != Attendee.NO_TABLE;
  }

  /** The meeting at the stand where this one would be, or {@link Draft#NONE}. */
  int holder(int request, int slot) {
    return meetingAt.get(slot).getOrDefault(stand(request), Draft.NONE);
  }

  void placed(int request, int slot) {
    if (stand(request) != Attendee.NO_TABLE) {
      meetingAt.get(slot).put(stand(request), request);
    }
  }

  void removed(int request, int slot) {
    meetingAt.get(slot).remove(stand(request));
  }

  private int stand(int request) {
    return stand(
        draft.problem().requests().get(request), draft.host(request), draft.guest(request));
  }

  private int stand(Request request, int host, int guest) {
    int stand = draft.problem().ownTable(host, guest);
    boolean matters = stand != Attendee.NO_TABLE && shared.get(stand) && !request.virtual();
    return matters ? stand : Attendee.NO_TABLE;
  }
}
