/** Entries that may be of the same organisation: pairs with reasons, never chains. */
@NullMarked
package eu.cordee.registry.duplicate;

import org.jspecify.annotations.NullMarked;
