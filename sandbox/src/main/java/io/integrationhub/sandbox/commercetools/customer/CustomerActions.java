package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the single fields of a customer. */
final class CustomerActions {

    private CustomerActions() {}

    static void addTo(ResourceType type) {
        setterWithMessage(type, "setFirstName", "firstName", "CustomerFirstNameSet");
        setterWithMessage(type, "setLastName", "lastName", "CustomerLastNameSet");
        setterWithMessage(type, "setTitle", "title", "CustomerTitleSet");
        setterWithMessage(type, "setDateOfBirth", "dateOfBirth", "CustomerDateOfBirthSet");
        setterWithMessage(type, "setCompanyName", "companyName", "CustomerCompanyNameSet");
        setterWithMessage(type, "setExternalId", "externalId", "CustomerExternalIdSet");
        type.setter("setMiddleName", "middleName");
        type.setter("setSalutation", "salutation");
        type.setter("setVatId", "vatId");
        type.setter("setLocale", "locale");
        type.setter("setKey", "key");
        type.action("setCustomerNumber", Shape.of("customerNumber"), (customer, action, change) -> {
            if (customer.has("customerNumber")) {
                throw ApiError.invalidOperation("The customer number can't be changed once it is set.");
            }
            Json.set(customer, "customerNumber", action.get("customerNumber"));
        });
        type.action("changeEmail", Shape.of("email!"), CustomerActions::changeEmail);
        type.action("setCustomerGroup", Shape.of("customerGroup"), CustomerActions::setGroup);
        type.action("setCustomType", CustomFields.SET_TYPE, (customer, action, change) -> {
            CustomFields.setType(customer, action, Customers.TYPE, change);
            ObjectNode message = change.addMessage(
                    Customers.TYPE,
                    customer,
                    customer.has("custom") ? "CustomerCustomTypeSet" : "CustomerCustomTypeRemoved");
            Json.set(message, "customFields", customer.get("custom"));
        });
        type.action("setCustomField", CustomFields.SET_FIELD, CustomerActions::setCustomField);
    }

    private static void setterWithMessage(ResourceType type, String action, String field, String messageType) {
        type.action(action, Shape.of(field), (customer, given, change) -> {
            Json.set(customer, field, given.get(field));
            Json.set(change.addMessage(Customers.TYPE, customer, messageType), field, given.get(field));
        });
    }

    private static void changeEmail(ObjectNode customer, ObjectNode action, Change change) {
        String old = customer.path("email").asString();
        customer.set("email", action.path("email"));
        customer.put("isEmailVerified", false);
        change.addMessage(Customers.TYPE, customer, "CustomerEmailChanged")
                .put("email", action.path("email").asString())
                .put("oldEmail", old);
    }

    private static void setGroup(ObjectNode customer, ObjectNode action, Change change) {
        customer.remove("customerGroup");
        if (action.hasNonNull("customerGroup")) {
            customer.set("customerGroup", change.reference("customer-group", action.path("customerGroup")));
        }
        Json.set(
                change.addMessage(Customers.TYPE, customer, "CustomerGroupSet"),
                "customerGroup",
                customer.get("customerGroup"));
    }

    private static void setCustomField(ObjectNode customer, ObjectNode action, Change change) {
        String name = action.path("name").asString();
        boolean known = customer.path("custom").path("fields").has(name);
        CustomFields.setField(customer, action, change);
        Optional<String> type = Optional.of(known ? "CustomerCustomFieldChanged" : "CustomerCustomFieldAdded")
                .filter(any -> action.hasNonNull("value"));
        ObjectNode message = change.addMessage(Customers.TYPE, customer, type.orElse("CustomerCustomFieldRemoved"))
                .put("name", name);
        Json.set(message, "value", action.get("value"));
    }
}
