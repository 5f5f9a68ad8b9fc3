/** What a café prints: badges with routes, and the report back to its people. */
@NullMarked
package eu.cordee.event.cafeprint;

import org.jspecify.annotations.NullMarked;
