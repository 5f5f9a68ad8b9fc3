package eu.cordee.event.event;

import eu.cordee.event.venue.TableView;
import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is needed to plan in it.
 *
 * @param zone IANA zone of the venue; every time here is UTC
 * @param taken places given to participants
 * @param placesLeft for whoever registers now: neither taken nor offered to, or waited for by,
 *     others
 * @param myRole what the caller is here, or null
 * @param myParticipantId as which participant the caller takes part, or null
 * @param acceptanceAwaited whether others entered the caller, who has not accepted it yet
 */
@Schema(description = "An event with its slots, tables and organisers")
public record EventView(
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
    int placesLeft,
    boolean registrationOpen,
    List<SlotView> slots,
    List<TableView> tables,
    List<UUID> organiserIds,
    @Nullable EventRole myRole,
    @Nullable UUID myParticipantId,
    boolean acceptanceAwaited,
    long version)
    implements Versioned {}
