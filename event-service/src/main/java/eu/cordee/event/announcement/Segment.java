package eu.cordee.event.announcement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Some of those who take part: whoever meets every condition that is named.
 *
 * @param organisationId who come for it
 * @param clusterId whose organisation belongs to it
 * @param organisationKind whose organisation is of this kind
 * @param withoutMeeting who have no meeting at this event yet
 * @param meetingsBelow who have fewer meetings at this event than so many
 */
@Schema(description = "Some of those who take part; all of them where nothing is named")
public record Segment(
    @Nullable UUID organisationId,
    @Nullable UUID clusterId,
    @Nullable OrganisationKind organisationKind,
    @Nullable Boolean withoutMeeting,
    @Nullable @Min(1) @Max(Segment.MOST_MEETINGS) Integer meetingsBelow) {

  /** Nobody has so many at one event. */
  static final int MOST_MEETINGS = 1_000;

  /** All who take part. */
  static final Segment EVERYBODY = new Segment(null, null, null, null, null);

  /** Kinds of organisations, as the registry knows them. */
  public enum OrganisationKind {
    COMPANY,
    INSTITUTE,
    UNIVERSITY,
    AUTHORITY,
    INVESTOR
  }

  boolean isWithoutMeeting() {
    return Boolean.TRUE.equals(withoutMeeting);
  }

  /** The stricter of both conditions; null where neither is named. */
  @Nullable Integer fewerMeetingsThan() {
    return isWithoutMeeting() ? Integer.valueOf(1) : meetingsBelow;
  }
}
