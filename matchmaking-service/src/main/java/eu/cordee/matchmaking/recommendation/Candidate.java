package eu.cordee.matchmaking.recommendation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant, ready to be compared.
 *
 * @param offers terms of what they bring
 * @param seeks terms of what they seek
 */
record Candidate(
    UUID participantId,
    UUID personId,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    @Nullable String country,
    String headline,
    Set<String> offers,
    Set<String> seeks,
    List<String> nace,
    Set<String> languages) {}
