package vn.hoiluat.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.hoiluat.account.Secret;

/**
 * How documents become JSON: components of records and nothing else, no nulls, instants in ISO form, secrets encrypted,
 * sealed types with their name. A stored field that the program does not know is an error, because writing the document
 * again would lose it.
 */
final class DocumentMapper {

    private DocumentMapper() {}

    static JsonMapper with(SecretCipher cipher) {
        return JsonMapper.builder()
                .annotationIntrospector(new SealedTypes())
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.SETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(secrets(cipher))
                .build();
    }

    private static SimpleModule secrets(SecretCipher cipher) {
        return new SimpleModule("secrets")
                .addSerializer(Secret.class, new ValueSerializer<Secret>() {
                    @Override
                    public void serialize(Secret secret, JsonGenerator out, SerializationContext context) {
                        out.writeString(cipher.seal(secret));
                    }
                })
                .addDeserializer(Secret.class, new ValueDeserializer<Secret>() {
                    @Override
                    public Secret deserialize(JsonParser in, DeserializationContext context) {
                        return cipher.open(in.getValueAsString(""));
                    }
                });
    }
}
