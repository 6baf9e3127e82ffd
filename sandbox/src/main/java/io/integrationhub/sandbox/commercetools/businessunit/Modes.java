package io.integrationhub.sandbox.commercetools.businessunit;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a Business Unit inherits something from its parent. Only divisions can.
 *
 * @param field the mode's field
 * @param inherited the value other than {@code Explicit}, which is the default of divisions
 */
record Modes(String field, String inherited) {

    static final Modes STORE = new Modes("storeMode", "FromParent");
    static final Modes ASSOCIATE = new Modes("associateMode", "ExplicitAndFromParent");
    static final Modes APPROVAL_RULE = new Modes("approvalRuleMode", "ExplicitAndFromParent");
    static final List<Modes> ALL = List.of(STORE, ASSOCIATE, APPROVAL_RULE);

    private static final String EXPLICIT = "Explicit";

    String of(JsonNode unit) {
        return unit.path(field).asString(EXPLICIT);
    }

    /** Sets the mode from a draft or an update action, or its default. */
    void set(ObjectNode unit, JsonNode given) {
        boolean company = unit.path("unitType").asString().equals("Company");
        String mode = EnumField.of(field, EXPLICIT + " " + inherited).in(given).orElse(company ? EXPLICIT : inherited);
        if (company && !mode.equals(EXPLICIT)) {
            throw ApiError.invalidOperation("The " + field + " of a company is always Explicit.");
        }
        unit.put(field, mode);
    }
}
