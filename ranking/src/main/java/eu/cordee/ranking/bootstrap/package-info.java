/** What the order would be if other people of the same kind had answered. */
@NullMarked
package eu.cordee.ranking.bootstrap;

import org.jspecify.annotations.NullMarked;
