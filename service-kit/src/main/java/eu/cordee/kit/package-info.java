/** What every service needs and no business noun owns. */
@NullMarked
package eu.cordee.kit;

import org.jspecify.annotations.NullMarked;
