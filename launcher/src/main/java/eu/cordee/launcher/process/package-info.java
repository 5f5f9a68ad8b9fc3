/** Processes that outlive the one that started them, and how a later one finds them again. */
@NullMarked
package eu.cordee.launcher.process;

import org.jspecify.annotations.NullMarked;
