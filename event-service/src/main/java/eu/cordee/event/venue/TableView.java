package eu.cordee.event.venue;

import java.util.UUID;

/**
 * A numbered meeting place as people see it.
 *
 * @param number from 1
 * @param label what stands on the sign, for instance {@code A12}
 */
public record TableView(UUID id, int number, String label) {

  /** Of an entity. */
  public static TableView of(MeetingTable table) {
    return new TableView(table.id(), table.number(), table.label());
  }
}
