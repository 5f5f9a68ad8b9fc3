package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/**
 * An event's scheduling task together with what its numbers stand for.
 *
 * @param requestIds per wish its request
 * @param participantIds per number in the task who it is
 * @param freeTables per slot which tables are free, by their place in {@code tables}
 */
public record Assignment(
    Scheduler.Task task,
    List<UUID> requestIds,
    List<UUID> participantIds,
    List<SlotCopy> slots,
    List<TableCopy> tables,
    List<BitSet> freeTables) {}
