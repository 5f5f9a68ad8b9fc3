/** What imports of all services answer, row by row. */
@NullMarked
package eu.cordee.kit.imports;

import org.jspecify.annotations.NullMarked;
