/** How notices and what they are made of are kept. */
@NullMarked
package eu.cordee.gateway.notice.store;

import org.jspecify.annotations.NullMarked;
