package eu.cordee.matchmaking.recommendation;

import java.util.List;

/** A candidate with a score from 0 to 1 and the reasons for it. */
record Match(Candidate candidate, double score, List<Reason> reasons) {}
