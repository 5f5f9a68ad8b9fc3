/** What the tests of this service share. */
@NullMarked
package eu.cordee.matchmaking.testing;

import org.jspecify.annotations.NullMarked;
