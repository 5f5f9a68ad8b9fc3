package eu.cordee.event.testing;

import eu.cordee.kit.testing.TestLogin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Callers of this service's tests are who their header says. */
@ApplicationScoped
class ManyPeople {

  @Produces
  @Singleton
  TestLogin login() {
    return new TestLogin();
  }
}
