package eu.cordee.scheduling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands of several people: only one of them can have a meeting there at a time. */
final class SharedStands {

  private final Placement placement;
  private final BitSet shared = new BitSet();

  /** Per slot and stand the meeting there. */
  private final List<Map<Integer, Integer>> meetingAt = new ArrayList<>();

  SharedStands(Placement placement) {
    this.placement = placement;
    BitSet seen = new BitSet();
    for (Participant participant : placement.problem.participants()) {
      int table = participant.ownTable();
      if (table != Participant.NO_TABLE) {
        shared.set(table, shared.get(table) || seen.get(table));
        seen.set(table);
      }
    }
    placement.problem.tables().forEach(slot -> meetingAt.add(new HashMap<>()));
  }

  boolean concern(Request request, int host, int guest) {
    return stand(request, host, guest) != Participant.NO_TABLE;
  }

  /** The meeting at the stand where this one would be, or {@link Placement#NONE}. */
  int holder(int request, int slot) {
    return meetingAt.get(slot).getOrDefault(stand(request), Placement.NONE);
  }

  void placed(int request, int slot) {
    if (stand(request) != Participant.NO_TABLE) {
      meetingAt.get(slot).put(stand(request), request);
    }
  }

  void removed(int request, int slot) {
    meetingAt.get(slot).remove(stand(request));
  }

  private int stand(int request) {
    return stand(
        placement.problem.requests().get(request),
        placement.hosts[request],
        placement.guests[request]);
  }

  private int stand(Request request, int host, int guest) {
    int stand = placement.problem.ownTable(host, guest);
    boolean matters = stand != Participant.NO_TABLE && shared.get(stand) && !request.virtual();
    return matters ? stand : Participant.NO_TABLE;
  }
}
