package eu.cordee.event.personcopy;

import org.jspecify.annotations.Nullable;

/**
 * What a person is called at an event.
 *
 * @param givenName null where no name is known (any more)
 * @param familyName the same; empty for people who have one name only
 */
public record PersonName(@Nullable String givenName, @Nullable String familyName) {

  public static final PersonName UNKNOWN = new PersonName(null, null);
}
