package io.integrationhub.commercetools.provisioning;

import com.commercetools.api.models.type.FieldDefinition;
import com.commercetools.api.models.type.ResourceTypeId;
import com.commercetools.api.models.type.Type;
import com.commercetools.api.models.type.TypeDraft;
import com.commercetools.api.models.type.TypeUpdateAction;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import java.util.List;
import java.util.Optional;

/**
 * Ensures that Types exist and have the hub's fields.
 *
 * @param project the tenant's Project
 */
record TypeProvisioning(Project project) {

    /** See {@link Provisioning#type}. */
    Type type(TypeDraft draft) {
        var byKey = project.api().types().withKey(draft.getKey());
        Type type = Provisioning.findOrCreate(
                () -> project.find(byKey.get()),
                () -> project.call(project.api().types().post(draft)));
        for (ResourceTypeId resource : draft.getResourceTypeIds()) {
            if (!type.getResourceTypeIds().contains(resource)) {
                throw mismatch(type, "does not apply to resources of the type " + resource.getJsonName());
            }
        }
        return fields(type.getId(), draft.getFieldDefinitions());
    }

    /** See {@link Provisioning#fields}. */
    Type fields(String typeId, List<FieldDefinition> fields) {
        var byId = project.api().types().withId(typeId);
        return project.update(
                () -> project.call(byId.get()),
                type -> missingFields(type, fields),
                (type, actions) -> project.call(
                        byId.post(update -> update.version(type.getVersion()).actions(actions))));
    }

    private static List<TypeUpdateAction> missingFields(Type type, List<FieldDefinition> fields) {
        return fields.stream()
                .filter(field -> !hasField(type, field))
                .<TypeUpdateAction>map(field -> TypeUpdateAction.addFieldDefinitionBuilder()
                        .fieldDefinition(field)
                        .build())
                .toList();
    }

    private static boolean hasField(Type type, FieldDefinition wanted) {
        Optional<FieldDefinition> existing = type.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals(wanted.getName()))
                .findAny();
        existing.map(field -> field.getType().getName()).ifPresent(actual -> checkFieldType(type, wanted, actual));
        return existing.isPresent();
    }

    private static void checkFieldType(Type type, FieldDefinition wanted, String actual) {
        String expected = wanted.getType().getName();
        if (!actual.equals(expected)) {
            throw mismatch(
                    type, "has a field %s of type %s instead of %s".formatted(wanted.getName(), actual, expected));
        }
    }

    private static PermanentFault mismatch(Type type, String problem) {
        return new PermanentFault(
                CommercetoolsFault.COMMERCETOOLS_REFUSED,
                "the Type " + type.getKey() + " " + problem + "; choose another key for the hub's Type");
    }
}
