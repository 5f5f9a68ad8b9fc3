package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Plan;
import eu.cordee.matchmaking.timetable.Scheduler.Task;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says of every unplaced wish what stands in its way in this plan. */
final class Reasons {

  private final Task task;
  private final int[] slotOf;
  private final List<BitSet> occupied = new ArrayList<>();
  private final int[] load;
  private final int[] meetings;

  /**
   * @param slotOf per wish its slot, or {@link Plan#NOWHERE}
   */
  Reasons(Task task, int[] slotOf) {
    this.task = task;
    this.slotOf = slotOf;
    this.meetings = new int[task.busy().size()];
    this.load = new int[task.slots()];
    task.busy().forEach(busy -> occupied.add((BitSet) busy.clone()));
    for (int i = 0; i < slotOf.length; i++) {
      if (slotOf[i] != Plan.NOWHERE) {
        load[slotOf[i]]++;
        Wish wish = task.wishes().get(i);
        for (int person : new int[] {wish.host(), wish.guest()}) {
          occupied.get(person).set(slotOf[i]);
          meetings[person]++;
        }
      }
    }
  }

  UnplacedReason of(int index) {
    Wish wish = task.wishes().get(index);
    BitSet host = free(wish.host());
    if (host.isEmpty()) {
      return UnplacedReason.HOST_FULL;
    }
    BitSet common = free(wish.guest());
    if (common.isEmpty()) {
      return UnplacedReason.GUEST_FULL;
    }
    if (isAtCap(wish.host()) || isAtCap(wish.guest())) {
      return UnplacedReason.CAP;
    }
    common.and(host);
    if (common.isEmpty()) {
      return UnplacedReason.NO_COMMON_SLOT;
    }
    common.and(wish.allowed());
    common.andNot(ruledOutByOrder(index));
    if (common.isEmpty()) {
      return UnplacedReason.RULE;
    }
    return common.stream().anyMatch(slot -> load[slot] < task.freeTables()[slot])
        ? UnplacedReason.LEFT_OUT
        : UnplacedReason.NO_TABLE;
  }

  private boolean isAtCap(int participant) {
    return meetings[participant] >= task.caps()[participant];
  }

  private BitSet free(int participant) {
    BitSet free = (BitSet) occupied.get(participant).clone();
    free.flip(0, task.slots());
    return free;
  }

  private BitSet ruledOutByOrder(int index) {
    BitSet out = new BitSet(task.slots());
    for (Order order : task.orders()) {
      int before = slotOf[order.before()];
      int after = slotOf[order.after()];
      if (order.after() == index && before != Plan.NOWHERE) {
        out.set(0, before + 1);
      }
      if (order.before() == index && after != Plan.NOWHERE) {
        out.set(after, task.slots());
      }
    }
    return out;
  }
}
