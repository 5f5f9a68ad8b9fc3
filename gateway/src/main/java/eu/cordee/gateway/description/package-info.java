/** The joined OpenAPI document and the page to read and try it. */
@NullMarked
package eu.cordee.gateway.description;

import org.jspecify.annotations.NullMarked;
