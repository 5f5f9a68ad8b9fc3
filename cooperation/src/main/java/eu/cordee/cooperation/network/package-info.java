/** Who is tied to whom, and how whole that is. */
@NullMarked
package eu.cordee.cooperation.network;

import org.jspecify.annotations.NullMarked;
