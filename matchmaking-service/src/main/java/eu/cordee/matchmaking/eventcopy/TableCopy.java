package eu.cordee.matchmaking.eventcopy;

import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A numbered meeting place; {@code label} stands on the sign. */
@Schema(name = "Table")
public record TableCopy(UUID id, int number, String label) {

  static TableCopy of(Row row) throws SQLException {
    return new TableCopy(row.id("id"), row.number("number"), row.text("label"));
  }
}
