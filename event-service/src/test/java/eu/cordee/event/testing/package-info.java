/** What the tests of this service share. */
@NullMarked
package eu.cordee.event.testing;

import org.jspecify.annotations.NullMarked;
