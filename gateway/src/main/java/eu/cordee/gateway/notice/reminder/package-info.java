/** What is about to begin: whom it is told, and how long before (docs/notices.md). */
@NullMarked
package eu.cordee.gateway.notice.reminder;

import org.jspecify.annotations.NullMarked;
