/** Whom a participant should meet, with reasons. */
@NullMarked
package eu.cordee.matchmaking.recommendation;

import org.jspecify.annotations.NullMarked;
