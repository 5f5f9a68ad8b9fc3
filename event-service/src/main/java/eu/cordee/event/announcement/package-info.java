/** What organisers tell people at their event: to whom, when, and that it was. */
@NullMarked
package eu.cordee.event.announcement;

import org.jspecify.annotations.NullMarked;
