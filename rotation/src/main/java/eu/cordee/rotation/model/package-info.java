/**
 * A café as the rotation sees it: who comes, at which tables, for how many rounds, and who sits
 * where.
 */
@NullMarked
package eu.cordee.rotation.model;

import org.jspecify.annotations.NullMarked;
