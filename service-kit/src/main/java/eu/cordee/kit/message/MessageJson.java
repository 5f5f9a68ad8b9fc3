package eu.cordee.kit.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Messages as JSON. Its own mapper: a service's taste for its HTTP answers must not change the
 * published language.
 */
@ApplicationScoped
public class MessageJson {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // A newer writer may add properties that this reader does not know yet.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Knows the families of all topics. */
  public MessageJson() {
    for (Topic topic : Topic.values()) {
      mapper.registerSubtypes(topic.family().getPermittedSubclasses());
    }
  }

  /** A message as UTF-8 JSON. */
  public byte[] write(Message message) {
    try {
      return mapper.writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + message, e);
    }
  }

  /**
   * Reads a message of one topic.
   *
   * @throws PoisonException when the bytes are no message of this topic; trying again would not
   *     help
   */
  public <M extends Message> M read(Topic topic, byte[] payload) {
    try {
      Message message = mapper.readValue(payload, Message.class);
      if (message == null || !topic.family().isInstance(message)) {
        throw new PoisonException("not a message of " + topic.topicName(), null);
      }
      @SuppressWarnings("unchecked")
      M familiar = (M) message;
      return familiar;
    } catch (IOException e) {
      throw new PoisonException(e.getMessage(), e);
    }
  }

  /** The record can never be understood. */
  public static final class PoisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoisonException(String message, @org.jspecify.annotations.Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
