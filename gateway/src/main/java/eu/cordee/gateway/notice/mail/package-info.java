/** Mails of what people are told: collected, chosen, sent once (docs/notices.md). */
@NullMarked
package eu.cordee.gateway.notice.mail;

import org.jspecify.annotations.NullMarked;
