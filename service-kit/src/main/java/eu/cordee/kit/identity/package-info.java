/** Who is calling: from the subject of a token to a person of the registry. */
@NullMarked
package eu.cordee.kit.identity;

import org.jspecify.annotations.NullMarked;
