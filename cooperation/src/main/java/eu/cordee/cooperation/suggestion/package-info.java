/** Ties that do not exist yet and would make sense, each with its reasons. */
@NullMarked
package eu.cordee.cooperation.suggestion;

import org.jspecify.annotations.NullMarked;
