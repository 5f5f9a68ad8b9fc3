/** All that is known of a person, in one archive for themselves. */
@NullMarked
package eu.cordee.gateway.privacy;

import org.jspecify.annotations.NullMarked;
