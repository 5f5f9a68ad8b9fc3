package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/events/",
        "/api/registry/people?ids=a;b//c%2F",
        "/a.b/c..d/...",
        "/caf%C3%A9/%20x",
        "/~me/@x:y!$&'()*+,=",
        "/%7Eme/a%40b%3Ac%20d",
        "/%F0%9F%8F%94"
      })
  void takesPathsWithOneReading(String target) {
    assertThat(Paths.isAmbiguous(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api",
        "//",
        "//api",
        "/api//events",
        "/api/;x",
        "/api;x=1/events",
        "/api/%3Bx",
        "/api/%3bx",
        "/api/%2Fq",
        "/api/%2fq",
        "/api/%5C",
        "/api\\q",
        "/api/%00",
        "/api/.",
        "/api/..",
        "/api/./q",
        "/api/../q",
        "/api/%2e%2e/q",
        "/api/.%2E/q",
        "/api/%252e/q",
        "/api/%252F",
        "/a%",
        "/a%2",
        "/a%zz",
        "/a%0d%0a",
        "/a#b",
        "/a%7f",
        "/api/registry/%71/metrics",
        "/api/registry/%71",
        "/api/registry/q/metric%73",
        "/api/registry/%51/metrics",
        "/%61pi/registry",
        "/api/events/0%31",
        "/a%2Db",
        "/a%5fb",
        "/caf%E9",
        "/a%C0%AFb",
        "/a%C1%B1",
        "/%ED%A0%80"
      })
  void refusesPathsWithMoreThanOne(String target) {
    assertThat(Paths.isAmbiguous(target)).isTrue();
  }
}
