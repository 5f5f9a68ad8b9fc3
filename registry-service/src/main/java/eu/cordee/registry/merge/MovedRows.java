package eu.cordee.registry.merge;

/**
 * Rows of one table that a merge moved, as JSON arrays.
 *
 * @param before as they were, with those that went
 * @param after as they became
 */
record MovedRows(String before, String after) {}
