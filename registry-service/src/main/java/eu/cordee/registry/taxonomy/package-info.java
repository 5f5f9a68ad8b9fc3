/** The official codes that sectors (NACE) and regions (NUTS) are described with. */
@NullMarked
package eu.cordee.registry.taxonomy;

import org.jspecify.annotations.NullMarked;
