package eu.cordee.matchmaking.timetablerun;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request without a place, and why. */
@Schema(name = "UnplacedRequest")
public record Unplaced(UUID requestId, UnplacedReason reason) {}
