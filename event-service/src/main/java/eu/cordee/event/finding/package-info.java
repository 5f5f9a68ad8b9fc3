/** Statements coded from the harvest of cafés, with what supports them and what disagrees. */
@NullMarked
package eu.cordee.event.finding;

import org.jspecify.annotations.NullMarked;
