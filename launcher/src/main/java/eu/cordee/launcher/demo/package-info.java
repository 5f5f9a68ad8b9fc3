/** The Micronora 2012 story, loaded through the public API. */
@NullMarked
package eu.cordee.launcher.demo;

import org.jspecify.annotations.NullMarked;
