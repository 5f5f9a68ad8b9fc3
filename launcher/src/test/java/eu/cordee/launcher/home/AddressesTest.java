package eu.cordee.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  private static final Ports PORTS = new Ports(9000);

  @Test
  void areThisMachineUnlessSomebodySaysOtherwise() {
    Addresses addresses = Addresses.fromEnvironment(Map.of("CORDEE_LOGIN_URL", " "), PORTS);

    assertThat(addresses)
        .isEqualTo(new Addresses("http://localhost:9000", "http://localhost:9004"));
    assertThat(addresses.isLoginElsewhere(PORTS)).isFalse();
  }

  @Test
  void areWhereSomebodyEndsTls() {
    Addresses addresses =
        Addresses.fromEnvironment(
            Map.of(
                "CORDEE_PUBLIC_URL", "https://fair.example.org/",
                "CORDEE_LOGIN_URL", "https://login.example.org:8443"),
            PORTS);

    assertThat(addresses)
        .isEqualTo(new Addresses("https://fair.example.org", "https://login.example.org:8443"));
    assertThat(addresses.isLoginElsewhere(PORTS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fair.example.org",
        "https://fair.example.org/cordee",
        "ftp://fair.example.org",
        "https://a@fair.example.org",
        "https://fair.example.org?x",
        "https:// fair"
      })
  void areRefusedWhereTheyAreNone(String address) {
    assertThatThrownBy(() -> Addresses.fromEnvironment(Map.of("CORDEE_PUBLIC_URL", address), PORTS))
        .isInstanceOf(LaunchException.class)
        .hasMessageStartingWith("CORDEE_PUBLIC_URL must be an address");
  }
}
