package eu.cordee.matchmaking.figure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What organisers see of the meetings of their event at a glance.
 *
 * @param requests how many stand where, by state
 * @param slots how many tables are taken in each, by its beginning in UTC, in time order
 * @param people how many have so many meetings, by that number from none on
 */
@Schema(description = "Numbers about the meetings of one event, for its organisers")
public record MeetingFigures(
    List<MeetingFigure> requests, List<MeetingFigure> slots, List<MeetingFigure> people) {}
