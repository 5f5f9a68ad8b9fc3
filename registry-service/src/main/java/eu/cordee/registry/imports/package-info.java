/** What imports of any noun have in common: every bad line is told, nothing is loaded by halves. */
@NullMarked
package eu.cordee.registry.imports;

import org.jspecify.annotations.NullMarked;
