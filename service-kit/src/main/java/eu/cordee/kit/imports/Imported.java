package eu.cordee.kit.imports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one row of an import.
 *
 * @param reference the caller's name for it
 * @param id created now, or found
 */
@Schema(name = "Imported", description = "What became of one row of an import")
public record Imported(String reference, UUID id, ImportOutcome outcome) {}
