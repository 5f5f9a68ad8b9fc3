/** Headers that every answer carries. */
@NullMarked
package eu.cordee.gateway.answer;

import org.jspecify.annotations.NullMarked;
