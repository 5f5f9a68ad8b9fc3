/** How people want to be told: which kinds by mail, when, and when not (docs/notices.md). */
@NullMarked
package eu.cordee.gateway.notice.choice;

import org.jspecify.annotations.NullMarked;
