/** How bodies of requests are read: strictly, and texts in one form. */
@NullMarked
package eu.cordee.kit.json;

import org.jspecify.annotations.NullMarked;
