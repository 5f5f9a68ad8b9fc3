/** What whoever runs the system does from the command line, through the API. */
@NullMarked
package eu.cordee.launcher.operation;

import org.jspecify.annotations.NullMarked;
