/** What a request must look like on the wire before anything interprets it. */
@NullMarked
package eu.cordee.gateway.framing;

import org.jspecify.annotations.NullMarked;
