package eu.cordee.gateway.notice.mail;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One notice in a mail: what it says, and where one sees what it is about.
 *
 * @param text what an organiser has to say, in paragraphs
 */
record LetterLine(String sentence, @Nullable String text, URI link) {}
