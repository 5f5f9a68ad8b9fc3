package eu.cordee.event.announcement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some of those who take part: whoever meets every condition that is named.
 *
 * @param organisationId who come for it
 * @param clusterId whose organisation belongs to it
 * @param withoutMeeting who have no meeting at this event yet
 */
@Schema(description = "Some of those who take part; all of them where nothing is named")
public record Segment(
    @Nullable UUID organisationId, @Nullable UUID clusterId, @Nullable Boolean withoutMeeting) {

  /** All who take part. */
  static final Segment EVERYBODY = new Segment(null, null, null);

  boolean isWithoutMeeting() {
    return Boolean.TRUE.equals(withoutMeeting);
  }
}
