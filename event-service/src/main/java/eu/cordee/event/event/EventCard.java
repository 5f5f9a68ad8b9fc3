package eu.cordee.event.event;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event in a list: without its slots and tables, which may be thousands. */
@Schema(description = "An event in a list: without slots, tables and organisers")
record EventCard(
    UUID id,
    EventKind kind,
    EventStatus status,
    String title,
    String description,
    String zone,
    String venue,
    Instant startsAt,
    Instant endsAt,
    int capacity,
    int taken,
    boolean registrationOpen,
    @Nullable EventRole myRole,
    @Nullable UUID myParticipantId,
    long version)
    implements Versioned {}
