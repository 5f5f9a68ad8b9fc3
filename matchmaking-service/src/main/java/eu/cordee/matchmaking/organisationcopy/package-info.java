/** Read copies of organisations: what of them is public. */
@NullMarked
package eu.cordee.matchmaking.organisationcopy;

import org.jspecify.annotations.NullMarked;
