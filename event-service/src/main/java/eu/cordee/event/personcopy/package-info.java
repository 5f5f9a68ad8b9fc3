/** What this service knows of people from the registry's messages. */
@NullMarked
package eu.cordee.event.personcopy;

import org.jspecify.annotations.NullMarked;
