/** The rotation on the command line, and its bench; neither needs a running system. */
@NullMarked
package eu.cordee.rotation.command;

import org.jspecify.annotations.NullMarked;
