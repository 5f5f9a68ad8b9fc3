package eu.cordee.event.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a place.
 *
 * @param personId for whom, where an organiser registers somebody; null means the caller
 */
@Schema(description = "A wish for a place; without a person it is for the caller")
public record RegisterParticipant(
    @Schema(description = "For whom; only organisers of the event may name another")
        @Nullable UUID personId) {}
