/** Where the programs of the backing systems come from and where they are unpacked. */
@NullMarked
package eu.cordee.launcher.install;

import org.jspecify.annotations.NullMarked;
