package io.integrationhub.commercetools.provisioning;

import io.integrationhub.commercetools.provisioning.FieldChanges.SetType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes changes as update actions (https://docs.commercetools.com/api/projects/custom-fields). */
final class FieldChangesJson {

    private static final JsonMapper JSON = new JsonMapper();

    private FieldChangesJson() {}

    static ObjectNode setCustomType(SetType type) {
        ObjectNode action = JSON.createObjectNode().put("action", "setCustomType");
        action.putObject("type").put("typeId", "type").put("key", type.key());
        action.set("fields", JSON.valueToTree(type.values()));
        return action;
    }

    static ObjectNode setCustomField(String name, @Nullable Object value) {
        ObjectNode action =
                JSON.createObjectNode().put("action", "setCustomField").put("name", name);
        if (value != null) {
            action.set("value", JSON.valueToTree(value));
        }
        return action;
    }
}
