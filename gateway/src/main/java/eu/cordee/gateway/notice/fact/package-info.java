/** From what the services tell to what people are told. */
@NullMarked
package eu.cordee.gateway.notice.fact;

import org.jspecify.annotations.NullMarked;
