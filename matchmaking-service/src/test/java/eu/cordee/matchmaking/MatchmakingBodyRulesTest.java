package eu.cordee.matchmaking;

import eu.cordee.kit.testing.BodyRules;

/** Bodies are read strictly, in every place of this service. */
class MatchmakingBodyRulesTest extends BodyRules {

  MatchmakingBodyRulesTest() {
    super("eu.cordee.matchmaking");
  }
}
