/** The people through whom an organisation speaks. */
@NullMarked
package eu.cordee.registry.representative;

import org.jspecify.annotations.NullMarked;
