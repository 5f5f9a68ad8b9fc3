package eu.cordee.gateway.notice.mail;

import java.util.UUID;

/**
 * Where a person is reached, as the registry says at this moment.
 *
 * @param locale the language they read
 */
record Addressee(UUID id, String email, String givenName, String locale) {}
