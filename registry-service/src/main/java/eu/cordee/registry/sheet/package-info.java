/** Files of rows that people keep: read from CSV and workbooks, and written as such. */
@NullMarked
package eu.cordee.registry.sheet;

import org.jspecify.annotations.NullMarked;
