package eu.cordee.registry.cooperation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cluster's members at one event, as far as the registry knows. */
@Schema(name = "EventPresence", description = "A cluster's members at one event")
public record EventPresence(
    UUID eventId,
    @Schema(description = "How many people of its members take part") int people,
    @Schema(description = "How many of their meetings with people of others are over") int held,
    @Schema(description = "How many are still to come") int coming,
    @Schema(description = "Clusters whose people they have met or will meet, by name")
        List<String> clusters) {}
