package eu.cordee.matchmaking.timetable;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Who meets whom when, kept consistent at every step: one meeting per participant and slot, nobody
 * absent, nobody above the cap.
 */
final class Placement {

  static final int NONE = -1;

  final TimetableProblem problem;
  final int slots;
  final int[] hosts;
  final int[] guests;
  final int[] slotOf;
  final int[] load;
  final int[] meetings;
  final BitSet[] open;
  private final BitSet[] possible;
  private final int[][] meetingAt;
  private int placed;

  Placement(TimetableProblem problem) {
    this.problem = problem;
    this.slots = problem.slots();
    int requests = problem.requests().size();
    int people = problem.participants().size();
    this.hosts = problem.requests().stream().mapToInt(TimetableProblem.Request::host).toArray();
    this.guests = problem.requests().stream().mapToInt(TimetableProblem.Request::guest).toArray();
    this.slotOf = new int[requests];
    this.load = new int[slots];
    this.meetings = new int[people];
    this.open = new BitSet[people];
    this.possible = new BitSet[requests];
    this.meetingAt = new int[people][slots];
    Arrays.fill(slotOf, NONE);
    for (int person = 0; person < people; person++) {
      Arrays.fill(meetingAt[person], NONE);
      open[person] = (BitSet) problem.participants().get(person).available().clone();
    }
    for (int request = 0; request < requests; request++) {
      possible[request] = problem.possibleSlots(request);
    }
  }

  boolean suits(int request, int slot) {
    return possible[request].get(slot);
  }

  BitSet possible(int request) {
    return possible[request];
  }

  int at(int person, int slot) {
    return meetingAt[person][slot];
  }

  int other(int request, int person) {
    return hosts[request] == person ? guests[request] : hosts[request];
  }

  long weight(int request) {
    return problem.requests().get(request).weight();
  }

  boolean isFixed(int request) {
    return problem.requests().get(request).fixedSlot() != TimetableProblem.Request.FREE;
  }

  boolean hasRoom(int person) {
    return meetings[person] < problem.participants().get(person).cap();
  }

  /** Whether every table is taken in every slot. */
  boolean isFull() {
    return placed >= (long) slots * problem.tables();
  }

  /** The slots in which both are free and that suit the request, whatever the tables. */
  BitSet commonSlots(int request) {
    BitSet common = (BitSet) possible[request].clone();
    common.and(open[hosts[request]]);
    common.and(open[guests[request]]);
    return common;
  }

  void place(int request, int slot) {
    slotOf[request] = slot;
    load[slot]++;
    placed++;
    occupy(hosts[request], slot, request);
    occupy(guests[request], slot, request);
  }

  void remove(int request) {
    int slot = slotOf[request];
    slotOf[request] = NONE;
    load[slot]--;
    placed--;
    release(hosts[request], slot);
    release(guests[request], slot);
  }

  private void occupy(int person, int slot, int request) {
    if (meetingAt[person][slot] != NONE) {
      throw new IllegalStateException("participant " + person + " is busy in slot " + slot);
    }
    meetingAt[person][slot] = request;
    open[person].clear(slot);
    meetings[person]++;
  }

  private void release(int person, int slot) {
    meetingAt[person][slot] = NONE;
    open[person].set(slot);
    meetings[person]--;
  }
}
