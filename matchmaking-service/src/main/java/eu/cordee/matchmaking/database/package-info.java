/** Plain SQL within the current transaction, where entities would be in the way. */
@NullMarked
package eu.cordee.matchmaking.database;

import org.jspecify.annotations.NullMarked;
