/**
 * The cooperation map: who is tied to whom, how fragmented the field is, and where ties are likely.
 */
@NullMarked
package eu.cordee.registry.cooperation;

import org.jspecify.annotations.NullMarked;
