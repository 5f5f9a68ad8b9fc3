/** The one directory, the ports and the secrets of a running copy. */
@NullMarked
package eu.cordee.launcher.home;

import org.jspecify.annotations.NullMarked;
