package eu.cordee.event;

import eu.cordee.kit.testing.HouseRules;

/** The rules of the house, for this service. */
class EventHouseRulesTest extends HouseRules {

  EventHouseRulesTest() {
    super("eu.cordee.event");
  }
}
