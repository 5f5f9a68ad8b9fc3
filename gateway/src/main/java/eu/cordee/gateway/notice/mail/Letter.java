package eu.cordee.gateway.notice.mail;

import java.net.URI;
import java.util.List;

/**
 * A mail's words: the same as plain text and as HTML.
 *
 * @param invitations entries of calendars that go with it
 * @param unsubscribe where one click ends such mails
 */
record Letter(
    String language,
    String subject,
    String text,
    String html,
    URI unsubscribe,
    List<Invitation> invitations) {}
