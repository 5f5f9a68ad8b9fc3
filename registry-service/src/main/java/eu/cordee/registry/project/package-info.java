/** The library of past projects that a study looks at. */
@NullMarked
package eu.cordee.registry.project;

import org.jspecify.annotations.NullMarked;
