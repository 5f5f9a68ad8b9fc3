package eu.cordee.kit.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidNullException;

/**
 * Reads a record as ever, except that a whole body may not be {@code null}: a body that may be left
 * out is left out, and not there as nothing.
 */
final class NotNullAlone extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;

  private NotNullAlone(JsonDeserializer<?> reader) {
    super(reader);
  }

  /** Puts it around the readers of all records of ours. */
  static BeanDeserializerModifier ofRecords() {
    return new BeanDeserializerModifier() {
      private static final long serialVersionUID = 1L;

      @Override
      public JsonDeserializer<?> modifyDeserializer(
          DeserializationConfig config, BeanDescription described, JsonDeserializer<?> reader) {
        Class<?> type = described.getBeanClass();
        return type.isRecord() && type.getName().startsWith("eu.cordee.")
            ? new NotNullAlone(reader)
            : reader;
      }
    };
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
    return new NotNullAlone(reader);
  }

  /** As a part of something it is asked elsewhere whether it may be null. */
  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    JsonDeserializer<?> reader = super.createContextual(context, property);
    return property == null ? reader : reader.getDelegatee();
  }

  @Override
  public Object getNullValue(DeserializationContext context) throws JsonMappingException {
    throw InvalidNullException.from(context, null, context.constructType(handledType()));
  }
}
