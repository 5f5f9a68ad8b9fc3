package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * An instance of the published problem: every meeting is to be placed, breaks are to be few.
 *
 * @param participants how many participants, numbered from 0
 * @param slots how many slots, numbered from 0
 * @param morningSlots how many of the first slots are the morning
 * @param tables how many interchangeable tables every slot has
 * @param meetings all of them have to be placed
 * @param forbidden per participant the slots that are out of the question
 * @param precedences order between meetings
 */
public record BrokerageEvent(
    int participants,
    int slots,
    int morningSlots,
    int tables,
    List<BrokerageMeeting> meetings,
    List<BitSet> forbidden,
    List<Precedence> precedences) {

  /** Lists are copied; that the numbers in them are there is the reader's to see. */
  public BrokerageEvent {
    meetings = List.copyOf(meetings);
    forbidden = List.copyOf(forbidden);
    precedences = List.copyOf(precedences);
  }

  /** The slots that session, fixing and both participants leave to a meeting. */
  public BitSet allowedSlots(int meeting) {
    BrokerageMeeting wanted = meetings.get(meeting);
    BitSet allowed = new BitSet(slots);
    for (int slot = 0; slot < slots; slot++) {
      boolean notFixedElsewhere =
          wanted.fixedSlot() == BrokerageMeeting.FREE || wanted.fixedSlot() == slot;
      allowed.set(slot, notFixedElsewhere && wanted.session().allows(slot, morningSlots));
    }
    allowed.andNot(forbidden.get(wanted.first()));
    allowed.andNot(forbidden.get(wanted.second()));
    return allowed;
  }

  /** Per participant the meetings they take part in. */
  public List<List<Integer>> meetingsByParticipant() {
    List<List<Integer>> result = new ArrayList<>(participants);
    for (int participant = 0; participant < participants; participant++) {
      result.add(new ArrayList<>());
    }
    for (int meeting = 0; meeting < meetings.size(); meeting++) {
      result.get(meetings.get(meeting).first()).add(meeting);
      result.get(meetings.get(meeting).second()).add(meeting);
    }
    return result;
  }
}
