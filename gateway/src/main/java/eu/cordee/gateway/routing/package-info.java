/** Which service answers a path, and how a request gets there and back. */
@NullMarked
package eu.cordee.gateway.routing;

import org.jspecify.annotations.NullMarked;
