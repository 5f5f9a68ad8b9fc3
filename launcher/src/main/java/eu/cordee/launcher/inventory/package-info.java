/** Which libraries of others are delivered, and in what. */
@NullMarked
package eu.cordee.launcher.inventory;

import org.jspecify.annotations.NullMarked;
