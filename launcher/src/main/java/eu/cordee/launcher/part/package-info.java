/** What every part of the running system can do, and what the JVMs among them share. */
@NullMarked
package eu.cordee.launcher.part;

import org.jspecify.annotations.NullMarked;
