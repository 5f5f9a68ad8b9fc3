/** Local search: what no construction reaches, and what must change while a café runs. */
@NullMarked
package eu.cordee.rotation.search;

import org.jspecify.annotations.NullMarked;
