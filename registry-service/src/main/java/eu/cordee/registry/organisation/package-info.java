/** Companies, institutes, universities, authorities and investors. */
@NullMarked
package eu.cordee.registry.organisation;

import org.jspecify.annotations.NullMarked;
