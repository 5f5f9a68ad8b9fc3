/** Thematic groups that map clusters, follow them and invite them. */
@NullMarked
package eu.cordee.registry.sectorgroup;

import org.jspecify.annotations.NullMarked;
