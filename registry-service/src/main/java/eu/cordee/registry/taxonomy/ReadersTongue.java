package eu.cordee.registry.taxonomy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** In which language whoever asks reads official titles. */
@RequestScoped
public class ReadersTongue {

  private final HttpHeaders headers;

  ReadersTongue(HttpHeaders headers) {
    this.headers = headers;
  }

  /** As the request wishes, else English. */
  public Tongue tongue() {
    return Tongue.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
