/** Organisations of organisations: their entries, their members, who manages them. */
@NullMarked
package eu.cordee.registry.cluster;

import org.jspecify.annotations.NullMarked;
