package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many requests of a run have no place for one reason. */
@Schema(name = "TimetableReason")
public record ReasonCount(UnplacedReason reason, int count) {}
