/** Backups: one moment of all databases, with the passwords and keys, checked file by file. */
@NullMarked
package eu.cordee.launcher.backup;

import org.jspecify.annotations.NullMarked;
