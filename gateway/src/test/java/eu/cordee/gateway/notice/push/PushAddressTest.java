package eu.cordee.gateway.notice.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.http.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever address a client gives, nothing within the house is asked through it. */
class PushAddressTest {

  @Test
  void aPushServiceIsTaken() {
    assertThatCode(() -> PushAddress.of("https://push.example.org/a?b=c", false))
        .doesNotThrowAnyException();
    assertThatCode(() -> PushAddress.of("https://push.example.org:443/a", false))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.org/a",
        "https://push.example.org:8443/a",
        "https://user@push.example.org/a",
        "https://127.0.0.1/a",
        "https://127.1/a",
        "https://2130706433/a",
        "https://0x7f.1/a",
        "https://[::1]/a",
        "https://[64:ff9b::7f00:1]/a",
        "https://localhost/a",
        "https://postgres/a",
        "file:///etc/passwd",
        "https:///a",
        "no address",
        ""
      })
  void whatIsNoneIsRefused(String endpoint) {
    assertThatThrownBy(() -> PushAddress.of(endpoint, false)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "100.64.0.1",
        "169.254.169.254",
        "172.31.0.1",
        "192.168.1.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "ff02::1"
      })
  void anInnerAddressIsKnown(String address) {
    assertThat(InnerAddresses.isInner(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1"})
  void anOuterAddressIsNoInnerOne(String address) {
    assertThat(InnerAddresses.isInner(InetAddress.ofLiteral(address))).isFalse();
  }

  /** A name may stand for anything: this one stands for this machine, on every machine. */
  @Test
  void aNameThatStandsForAnInnerAddressIsNotConnectedTo() {
    PushAddress address =
        new PushAddress(java.net.URI.create("https://localhost/a"), "localhost", 443, true);

    assertThatThrownBy(address::resolved).isInstanceOf(UnknownHostException.class);
  }
}
