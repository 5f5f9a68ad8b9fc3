package eu.cordee.registry.erasure;

import java.util.UUID;

/** Fired in the transaction that erases somebody, for what happens once it is committed. */
record ErasureDecided(UUID personId) {}
