package eu.cordee.matchmaking.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One number among others of its kind.
 *
 * @param name what is counted
 * @param most how many there can be, or null where nothing limits it
 */
@Schema(description = "One number among others of its kind")
public record MeetingFigure(String name, long count, @Nullable Long most) {}
