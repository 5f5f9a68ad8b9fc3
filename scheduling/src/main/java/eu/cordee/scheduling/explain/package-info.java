/** Why a request has no place, what would give it one, and what another event would bring. */
@NullMarked
package eu.cordee.scheduling.explain;

import org.jspecify.annotations.NullMarked;
