/** Outbox, inbox, parking and rebuild: how facts leave and enter a service. */
@NullMarked
package eu.cordee.kit.message;

import org.jspecify.annotations.NullMarked;
