/** What a participant brings and seeks, and when they are not available. */
@NullMarked
package eu.cordee.matchmaking.profile;

import org.jspecify.annotations.NullMarked;
