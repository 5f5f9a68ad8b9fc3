/** What goes when a person is erased. */
@NullMarked
package eu.cordee.event.erasure;

import org.jspecify.annotations.NullMarked;
