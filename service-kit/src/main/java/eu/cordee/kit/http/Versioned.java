package eu.cordee.kit.http;

/** A view of something with a version; its answers carry the version as {@code ETag}. */
public interface Versioned {

  /** Version of the aggregate. */
  long version();
}
