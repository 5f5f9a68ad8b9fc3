/**
 * Repair on the day: something goes wrong, and as few published meetings as possible move. First a
 * proposal that changes nothing, then its publication.
 */
@NullMarked
package eu.cordee.matchmaking.repair;

import org.jspecify.annotations.NullMarked;
