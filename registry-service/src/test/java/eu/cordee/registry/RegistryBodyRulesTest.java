package eu.cordee.registry;

import eu.cordee.kit.testing.BodyRules;

/** Bodies are read strictly, in every place of this service. */
class RegistryBodyRulesTest extends BodyRules {

  RegistryBodyRulesTest() {
    super("eu.cordee.registry");
  }
}
