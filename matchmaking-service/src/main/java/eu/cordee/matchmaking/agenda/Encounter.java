package eu.cordee.matchmaking.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting wants of the agenda: two people for a time.
 *
 * @param meetingId the source that occupies them
 * @param table where they would rather sit, if there is such a table; else any
 * @param interpreted whether they need somebody who interprets
 * @param interpreter the participant who would rather interpret, if they are free; else any
 */
public record Encounter(
    UUID eventId,
    UUID meetingId,
    UUID hostPerson,
    UUID guestPerson,
    Instant from,
    Instant to,
    @Nullable UUID table,
    boolean interpreted,
    @Nullable UUID interpreter) {}
