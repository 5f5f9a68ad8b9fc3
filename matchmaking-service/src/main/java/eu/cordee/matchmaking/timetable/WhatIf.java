package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event larger than the real one.
 *
 * @param moreTables in every slot
 * @param moreSlots at the end, with the tables of the last one and everybody there
 */
@Schema(name = "WhatIf")
public record WhatIf(int moreTables, int moreSlots) {

  static final WhatIf NOTHING = new WhatIf(0, 0);

  boolean changesNothing() {
    return equals(NOTHING);
  }

  /** The task of that event. */
  Scheduler.Task applyTo(Scheduler.Task task) {
    if (changesNothing()) {
      return task;
    }
    int slots = task.slots();
    int[] tables = Arrays.copyOf(task.freeTables(), slots + moreSlots);
    Arrays.fill(tables, slots, tables.length, slots == 0 ? 0 : tables[slots - 1]);
    for (int slot = 0; slot < tables.length; slot++) {
      tables[slot] += moreTables;
    }
    List<Scheduler.Wish> wishes = new ArrayList<>();
    for (Scheduler.Wish wish : task.wishes()) {
      BitSet allowed = (BitSet) wish.allowed().clone();
      allowed.set(slots, slots + moreSlots);
      wishes.add(new Scheduler.Wish(wish.host(), wish.guest(), wish.weight(), allowed));
    }
    return task.with(tables, task.busy(), wishes, task.orders());
  }
}
