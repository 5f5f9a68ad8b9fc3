/**
 * A local mailbox, where no SMTP server is named: it takes every mail over real SMTP, sends nothing
 * on, and shows what it has taken on a page.
 */
@NullMarked
package eu.cordee.launcher.mailbox;

import org.jspecify.annotations.NullMarked;
