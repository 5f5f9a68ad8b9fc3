package eu.cordee.matchmaking.database;

import eu.cordee.kit.http.Problem;

/** A problem that may vanish by itself within a moment, once a message has arrived. */
public interface CopyMissing extends Problem {}
