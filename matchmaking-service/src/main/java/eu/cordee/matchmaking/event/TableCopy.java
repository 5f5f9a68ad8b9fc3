package eu.cordee.matchmaking.event;

import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.util.UUID;

/** A numbered meeting place; {@code label} stands on the sign. */
public record TableCopy(UUID id, int number, String label) {

  static TableCopy of(Row row) throws SQLException {
    return new TableCopy(row.id("id"), row.number("number"), row.text("label"));
  }
}
