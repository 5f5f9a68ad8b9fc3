/** What imports of any noun have in common: references that callers give. */
@NullMarked
package eu.cordee.registry.imports;

import org.jspecify.annotations.NullMarked;
