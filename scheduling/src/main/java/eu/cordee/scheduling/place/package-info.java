/**
 * Who meets when: the {@link eu.cordee.scheduling.place.Draft} that every search works on, and the
 * searches that place as much as possible. For the engine's own packages; callers need {@code
 * model} only.
 */
@NullMarked
package eu.cordee.scheduling.place;

import org.jspecify.annotations.NullMarked;
