package eu.cordee.kit.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.DoubleStream;

/** Answers by route in a dozen steps of time, from which the p99 of all replicas is told. */
class AnswerTimes {

  private static final double[] STEPS =
      DoubleStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_000, 5_000, 10_000, 60_000)
          .map(millis -> millis * Duration.ofMillis(1).toNanos())
          .toArray();

  @Produces
  @Singleton
  MeterFilter inSteps() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig otherwise) {
        return id.getName().equals("http.server.requests")
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(STEPS)
                .build()
                .merge(otherwise)
            : otherwise;
      }
    };
  }
}
