package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * Tests run far from the fairs of Central Europe, so that what takes the zone of the machine for
 * that of an event cannot pass by chance.
 */
class ZoneOfTestsTest {

  @Test
  void theMachineStandsWhereNoFairIs() {
    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Chatham"));
  }
}
