package eu.cordee.kit.imports;

import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one row of an import.
 *
 * @param reference the caller's name for it
 * @param id created now, or found
 */
@Schema(name = "Imported", description = "What became of one row of an import")
public record Imported(String reference, UUID id, ImportOutcome outcome) {

  /**
   * Of a row that nothing stands against.
   *
   * @param made references of the rows that made something
   * @param changed ids of what was there and says something else now
   */
  public static Imported of(String reference, UUID id, Set<String> made, Set<UUID> changed) {
    return new Imported(
        reference, id, ImportOutcome.of(made.contains(reference), changed.contains(id)));
  }
}
