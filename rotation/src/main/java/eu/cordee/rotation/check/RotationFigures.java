package eu.cordee.rotation.check;

/**
 * What a rotation achieves, counted by {@link RotationChecker}.
 *
 * @param pairs pairs that share a table, each as often as it does
 * @param repeats of them those that had met before: Σ max(0, meetings − 1)
 * @param mostMeetings how often the pair that meets most often meets
 * @param sameRegion pairs at a table from one region, over all rounds
 * @param sameKind the same for the kind of organisation
 * @param themesReached over people who move: different tables visited (themes, where tables have)
 * @param unmet wishes to meet that did not come true
 * @param speechless pairs at a table without a common language
 */
public record RotationFigures(
    long pairs,
    long repeats,
    int mostMeetings,
    long sameRegion,
    long sameKind,
    long themesReached,
    int unmet,
    long speechless) {}
