/**
 * Who stays when the command has ended: starts again what ended by itself, and keeps logs short.
 */
@NullMarked
package eu.cordee.launcher.keeper;

import org.jspecify.annotations.NullMarked;
