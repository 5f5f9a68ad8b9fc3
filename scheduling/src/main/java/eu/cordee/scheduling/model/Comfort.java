package eu.cordee.scheduling.model;

/**
 * What counts after the weight, in this order; less is better.
 *
 * @param shortfall meetings that people lack to the floor of the event, all together
 * @param leastShortfall what they lack in any plan, because too few requests concern them
 * @param breaks groups of idle slots between two meetings, of all people
 * @param leastBreaks what these meetings cost at least: the sum of what everybody needs alone
 * @param peopleWithAvoidableBreaks who has more breaks than they would need alone
 * @param tableChanges how often somebody's next meeting is at another table
 * @param walk how many tables people pass on all ways between meetings; tables are numbered along
 *     the way through the hall
 */
public record Comfort(
    int shortfall,
    int leastShortfall,
    int breaks,
    int leastBreaks,
    int peopleWithAvoidableBreaks,
    int tableChanges,
    long walk) {}
