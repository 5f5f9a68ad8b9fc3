package eu.cordee.gateway.notice.mail;

import java.net.URI;

/** One notice in a mail: what it says, and where one sees what it is about. */
record LetterLine(String sentence, URI link) {}
