/** What {@code ./cordee} can be told, one class per word. */
@NullMarked
package eu.cordee.launcher.command;

import org.jspecify.annotations.NullMarked;
