/** The one reader of CSV files, for commands that take what people keep in spreadsheets. */
@NullMarked
package eu.cordee.csv;

import org.jspecify.annotations.NullMarked;
