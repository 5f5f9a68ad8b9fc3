package eu.cordee.event.registration;

import org.jspecify.annotations.Nullable;

/**
 * What a participant is called at an event.
 *
 * @param givenName null where no name is known (any more)
 * @param familyName the same; empty for people who have one name only
 */
record ParticipantName(@Nullable String givenName, @Nullable String familyName) {

  static final ParticipantName UNKNOWN = new ParticipantName(null, null);
}
