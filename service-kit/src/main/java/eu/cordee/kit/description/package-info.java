/** What the OpenAPI document of a service says beyond what its annotations do. */
@NullMarked
package eu.cordee.kit.description;

import org.jspecify.annotations.NullMarked;
