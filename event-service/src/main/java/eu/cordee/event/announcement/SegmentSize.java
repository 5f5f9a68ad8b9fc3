package eu.cordee.event.announcement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many people a segment holds.
 *
 * @param count as it is now
 */
@Schema(description = "How many people a segment holds")
public record SegmentSize(long count) {}
