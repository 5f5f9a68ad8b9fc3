package eu.cordee.event;

import eu.cordee.kit.testing.BodyRules;

/** Bodies are read strictly, in every place of this service. */
class EventBodyRulesTest extends BodyRules {

  EventBodyRulesTest() {
    super("eu.cordee.event");
  }
}
