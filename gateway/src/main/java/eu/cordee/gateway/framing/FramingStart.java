package eu.cordee.gateway.framing;

import eu.cordee.gateway.GatewayConfig;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Switches the guard on. */
@ApplicationScoped
class FramingStart {

  // Netty reads this property once, at the first socket; Quarkus fires this before it opens any.
  void allowExtensions(@Observes @Initialized(ApplicationScoped.class) Object started) {
    System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
  }

  void configure(@Observes StartupEvent started, GatewayConfig config) {
    FramingExtension.headersWithin(config.times().headers());
  }
}
