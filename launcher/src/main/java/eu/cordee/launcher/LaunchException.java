package eu.cordee.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Something a person must know or do before the system can start; the message is one clear sentence
 * for them.
 */
public class LaunchException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public LaunchException(String sentence) {
    super(sentence);
  }

  public LaunchException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
