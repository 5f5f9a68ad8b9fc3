/** The edge of Cordée: policy, session and one hop to the services. */
@NullMarked
package eu.cordee.gateway;

import org.jspecify.annotations.NullMarked;
