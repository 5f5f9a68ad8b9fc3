/** The form in which what must not change is kept. */
@NullMarked
package eu.cordee.registry.kept;

import org.jspecify.annotations.NullMarked;
