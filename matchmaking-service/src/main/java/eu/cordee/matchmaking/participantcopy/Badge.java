package eu.cordee.matchmaking.participantcopy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a participant's badge says; also of one who has withdrawn.
 *
 * @param organisationName null when they come for themselves, or as long as it is not known here
 */
public record Badge(UUID participantId, UUID personId, @Nullable String organisationName) {}
