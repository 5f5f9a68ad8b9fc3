/** What open screens and phones are told while they are open. */
@NullMarked
package eu.cordee.kit.live;

import org.jspecify.annotations.NullMarked;
