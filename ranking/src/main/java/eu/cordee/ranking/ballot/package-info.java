/** What people said: orders of items, with ties and gaps, and the files they come in. */
@NullMarked
package eu.cordee.ranking.ballot;

import org.jspecify.annotations.NullMarked;
