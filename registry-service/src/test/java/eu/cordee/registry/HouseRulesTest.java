package eu.cordee.registry;

import eu.cordee.kit.testing.HouseRules;

class HouseRulesTest extends HouseRules {

  HouseRulesTest() {
    super("eu.cordee.registry");
  }
}
