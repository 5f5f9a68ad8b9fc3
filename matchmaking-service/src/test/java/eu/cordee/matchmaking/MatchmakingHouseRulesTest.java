package eu.cordee.matchmaking;

import eu.cordee.kit.testing.HouseRules;

/** The rules of the house, for this service. */
class MatchmakingHouseRulesTest extends HouseRules {

  MatchmakingHouseRulesTest() {
    super("eu.cordee.matchmaking");
  }
}
