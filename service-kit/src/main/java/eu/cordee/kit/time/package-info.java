/** What time it is: the database says so, to every replica alike. */
@NullMarked
package eu.cordee.kit.time;

import org.jspecify.annotations.NullMarked;
