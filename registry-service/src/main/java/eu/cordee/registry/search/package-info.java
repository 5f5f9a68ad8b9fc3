/** Text search and paging over what has a name. */
@NullMarked
package eu.cordee.registry.search;

import org.jspecify.annotations.NullMarked;
