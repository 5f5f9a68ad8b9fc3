package eu.cordee.registry.studycafe;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table of a café wrote that says what was found; nobody knows who of them wrote it. */
@Schema(description = "What a table of a café wrote that says what was found")
public record FindingLine(
    @Schema(description = "The number of the table") int table,
    @Schema(description = "In which round, counted from 1") int round,
    @Schema(description = "As the table wrote it") String text) {}
