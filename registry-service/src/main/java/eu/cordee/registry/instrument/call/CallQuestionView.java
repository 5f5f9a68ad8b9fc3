package eu.cordee.registry.instrument.call;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody asked about a call; nobody is told who. */
@Schema(
    name = "CallQuestionView",
    description = "What somebody asked about a call; nobody is told who")
public record CallQuestionView(
    UUID id,
    @Schema(description = "What was asked") String question,
    @Schema(description = "When, in UTC") Instant askedAt,
    @Schema(description = "What managers say, or null until then") @Nullable String answer,
    @Schema(description = "When they said so, in UTC, or null") @Nullable Instant answeredAt) {}
