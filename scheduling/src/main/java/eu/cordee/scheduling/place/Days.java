package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Slots;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** The day of each person: whom they meet when, and when they are there and idle. */
final class Days {

  private final List<Attendee> people;
  private final int[] meetings;
  private final BitSet[] open;
  private final BitSet[] busy;
  private final int[][] meetingAt;

  /** Per participant the slots in which they turned out not to be there. */
  private final BitSet[] away;

  Days(List<Attendee> people, int slots) {
    this.people = people;
    this.meetings = new int[people.size()];
    this.open = new BitSet[people.size()];
    this.busy = new BitSet[people.size()];
    this.meetingAt = new int[people.size()][slots];
    this.away = new BitSet[people.size()];
    for (int person = 0; person < people.size(); person++) {
      Arrays.fill(meetingAt[person], Draft.NONE);
      busy[person] = new BitSet(slots);
      open[person] = (BitSet) people.get(person).available().clone();
    }
  }

  int meetings(int person) {
    return meetings[person];
  }

  int[] meetingsOfEach() {
    return meetings.clone();
  }

  BitSet open(int person) {
    return open[person];
  }

  BitSet busy(int person) {
    return busy[person];
  }

  int at(int person, int slot) {
    return meetingAt[person][slot];
  }

  int breaks() {
    return Arrays.stream(busy).mapToInt(Slots::breaks).sum();
  }

  void occupy(int person, int slot, int request) {
    if (meetingAt[person][slot] != Draft.NONE) {
      throw new IllegalStateException("participant " + person + " is busy in slot " + slot);
    }
    meetingAt[person][slot] = request;
    open[person].clear(slot);
    busy[person].set(slot);
    meetings[person]++;
  }

  void release(int person, int slot) {
    meetingAt[person][slot] = Draft.NONE;
    open[person].set(slot, away[person] == null || !away[person].get(slot));
    busy[person].clear(slot);
    meetings[person]--;
  }

  void withdraw(int person, BitSet slotsAway) {
    BitSet all = away[person] == null ? new BitSet() : (BitSet) away[person].clone();
    all.or(slotsAway);
    away[person] = all;
    open[person].andNot(all);
  }

  BitSet[] withdrawals() {
    return away.clone();
  }

  void restore(BitSet[] withdrawals) {
    for (int person = 0; person < away.length; person++) {
      if (!Objects.equals(away[person], withdrawals[person])) {
        away[person] = withdrawals[person];
        open[person].or(people.get(person).available());
        open[person].andNot(busy[person]);
        if (away[person] != null) {
          open[person].andNot(away[person]);
        }
      }
    }
  }
}
