/** What topics tell of and this service has not read yet. */
@NullMarked
package eu.cordee.kit.unread;

import org.jspecify.annotations.NullMarked;
