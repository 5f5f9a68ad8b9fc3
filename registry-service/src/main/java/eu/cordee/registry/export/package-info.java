/** Entries of the registry as files for other programs. */
@NullMarked
package eu.cordee.registry.export;

import org.jspecify.annotations.NullMarked;
