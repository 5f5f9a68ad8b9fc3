/** Where a guest goes in each round, and who comes to a host's table. */
@NullMarked
package eu.cordee.event.cafe.route;

import org.jspecify.annotations.NullMarked;
