/** What this service knows of organisations from the registry's messages. */
@NullMarked
package eu.cordee.event.organisationcopy;

import org.jspecify.annotations.NullMarked;
