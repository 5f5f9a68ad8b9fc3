/** Sector groups invite clusters to events, and clusters answer. */
@NullMarked
package eu.cordee.registry.campaign;

import org.jspecify.annotations.NullMarked;
