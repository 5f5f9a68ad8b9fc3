/** Alliances of clusters: their parties, documents, signatures and stages. */
@NullMarked
package eu.cordee.registry.alliance;

import org.jspecify.annotations.NullMarked;
