package eu.cordee.event.venue;

import eu.cordee.kit.http.ProblemBody.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All tables of an event; they are numbered as listed, from 1.
 *
 * @param meetingsMayChange whether meetings may get other tables or none by this; without it tables
 *     that have some do not go
 */
@Schema(description = "All tables of an event; they are numbered as listed, from 1")
public record WriteTables(
    @NotNull @Size(max = 2_000) List<@Valid @NotNull Labelled> tables,
    @Nullable Boolean meetingsMayChange) {

  /**
   * A table by its sign.
   *
   * @param id of the table that this is from now on; null for a new one
   */
  @Schema(name = "LabelledTable")
  public record Labelled(@Nullable UUID id, @NotBlank @Size(max = 40) String label) {}

  /** What stands on the signs, in order. */
  public List<String> labels() {
    return tables.stream().map(table -> table.label().strip()).toList();
  }

  /** Nobody finds a table when two carry the same sign. */
  public List<Violation> violations() {
    Map<String, Integer> first = new HashMap<>();
    List<Violation> found = new ArrayList<>();
    List<String> labels = labels();
    for (int index = 0; index < labels.size(); index++) {
      Integer earlier = first.putIfAbsent(labels.get(index), index);
      if (earlier != null) {
        found.add(
            new Violation("tables[" + index + "].label", "is that of tables[" + earlier + "]"));
      }
    }
    return found;
  }
}
