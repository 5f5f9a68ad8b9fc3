/** Numbers by which others know an organisation, and whether they can be right. */
@NullMarked
package eu.cordee.registry.identifier;

import org.jspecify.annotations.NullMarked;
