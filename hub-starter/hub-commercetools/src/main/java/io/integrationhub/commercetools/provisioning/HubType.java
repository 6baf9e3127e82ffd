package io.integrationhub.commercetools.provisioning;

import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.TypeDraft;
import java.util.List;
import java.util.stream.Stream;

/**
 * The hub's own Type with its custom fields, for resources that have no Type yet.
 *
 * @param key the Type's key in the tenant's Project
 * @param name the Type's English name, as the Merchant Center shows it
 * @param fields the fields, which are also added to the Types that resources already have
 */
public record HubType(String key, String name, List<FieldDefinition> fields) {

    public HubType {
        fields = List.copyOf(fields);
    }

    /** A Type without fields. */
    public static HubType of(String key, String name) {
        return new HubType(key, name, List.of());
    }

    /** Adds an optional field for one line of text. */
    public HubType withText(String field, String label) {
        return with(Provisioning.textField(field, label));
    }

    /** Adds a field. */
    public HubType with(FieldDefinition field) {
        return new HubType(
                key, name, Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    TypeDraft draft(ResourceTypeId resource) {
        return TypeDraft.builder()
                .key(key)
                .name(LocalizedString.ofEnglish(name))
                .resourceTypeIds(resource)
                .fieldDefinitions(fields)
                .build();
    }
}
