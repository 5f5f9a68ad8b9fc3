/** Two entries of one organisation become one, and can become two again. */
@NullMarked
package eu.cordee.registry.merge;

import org.jspecify.annotations.NullMarked;
