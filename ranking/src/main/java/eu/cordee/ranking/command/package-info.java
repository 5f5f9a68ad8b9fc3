/** The ranking on the command line, and its bench; neither needs a running system. */
@NullMarked
package eu.cordee.ranking.command;

import org.jspecify.annotations.NullMarked;
