package eu.cordee.event.figure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What organisers see of their event at a glance.
 *
 * @param days how many registered on each day, by the clock of the venue, the earliest first; who
 *     has withdrawn is not counted
 * @param countries of their organisations (ISO 3166-1), the most frequent first
 * @param kinds of their organisations, the most frequent first
 * @param sessions places that are taken, in time order
 * @param cafes the same
 */
@Schema(description = "Numbers about one event, for its organisers")
public record EventFigures(
    long registered,
    long waiting,
    List<EventFigure> days,
    List<EventFigure> countries,
    List<EventFigure> kinds,
    List<EventFigure> sessions,
    List<EventFigure> cafes) {}
