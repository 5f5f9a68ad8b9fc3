/** How much one client, one upstream and one retry may ask for. */
@NullMarked
package eu.cordee.gateway.limits;

import org.jspecify.annotations.NullMarked;
