/** What a service keeps of one person, as it tells them. */
@NullMarked
package eu.cordee.kit.privacy;

import org.jspecify.annotations.NullMarked;
