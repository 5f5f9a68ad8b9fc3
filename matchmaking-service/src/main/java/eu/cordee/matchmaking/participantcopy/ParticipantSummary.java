package eu.cordee.matchmaking.participantcopy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a participant on lists; also for one who has withdrawn. Their name is in the
 * registry.
 *
 * @param organisationName null when they come for themselves, or as long as it is not known here
 */
public record ParticipantSummary(
    UUID participantId, UUID personId, @Nullable String organisationName) {}
