/** What a rotation achieves, counted without believing its maker, and what no rotation can beat. */
@NullMarked
package eu.cordee.rotation.check;

import org.jspecify.annotations.NullMarked;
