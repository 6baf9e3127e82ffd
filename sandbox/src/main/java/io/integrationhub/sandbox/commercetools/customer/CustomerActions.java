package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kind;
import io.integrationhub.sandbox.commercetools.project.Refusal;
import io.integrationhub.sandbox.commercetools.project.Shape;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The single facts of a customer. */
final class CustomerActions {

    private CustomerActions() {}

    static void addTo(Kind kind) {
        announced(kind, "setFirstName", "firstName", "CustomerFirstNameSet");
        announced(kind, "setLastName", "lastName", "CustomerLastNameSet");
        announced(kind, "setTitle", "title", "CustomerTitleSet");
        announced(kind, "setDateOfBirth", "dateOfBirth", "CustomerDateOfBirthSet");
        announced(kind, "setCompanyName", "companyName", "CustomerCompanyNameSet");
        announced(kind, "setExternalId", "externalId", "CustomerExternalIdSet");
        kind.setter("setMiddleName", "middleName");
        kind.setter("setSalutation", "salutation");
        kind.setter("setVatId", "vatId");
        kind.setter("setLocale", "locale");
        kind.setter("setKey", "key");
        kind.action("setCustomerNumber", Shape.of("customerNumber"), (customer, action, change) -> {
            if (customer.has("customerNumber")) {
                throw Refusal.invalidOperation("The customer number can't be changed once it is set.");
            }
            Json.set(customer, "customerNumber", action.get("customerNumber"));
        });
        kind.action("changeEmail", Shape.of("email!"), CustomerActions::changeEmail);
        kind.action("setCustomerGroup", Shape.of("customerGroup"), CustomerActions::setGroup);
        kind.action("setCustomType", CustomFields.SET_TYPE, (customer, action, change) -> {
            CustomFields.setType(customer, action, Customers.TYPE, change);
            ObjectNode message = change.announce(
                    Customers.TYPE,
                    customer,
                    customer.has("custom") ? "CustomerCustomTypeSet" : "CustomerCustomTypeRemoved");
            Json.set(message, "customFields", customer.get("custom"));
        });
        kind.action("setCustomField", CustomFields.SET_FIELD, CustomerActions::setCustomField);
    }

    private static void announced(Kind kind, String action, String field, String messageType) {
        kind.action(action, Shape.of(field), (customer, given, change) -> {
            Json.set(customer, field, given.get(field));
            Json.set(change.announce(Customers.TYPE, customer, messageType), field, given.get(field));
        });
    }

    private static void changeEmail(ObjectNode customer, ObjectNode action, Change change) {
        String old = customer.path("email").asString();
        customer.set("email", action.path("email"));
        customer.put("isEmailVerified", false);
        change.announce(Customers.TYPE, customer, "CustomerEmailChanged")
                .put("email", action.path("email").asString())
                .put("oldEmail", old);
    }

    private static void setGroup(ObjectNode customer, ObjectNode action, Change change) {
        customer.remove("customerGroup");
        if (action.hasNonNull("customerGroup")) {
            customer.set("customerGroup", change.reference("customer-group", action.path("customerGroup")));
        }
        Json.set(
                change.announce(Customers.TYPE, customer, "CustomerGroupSet"),
                "customerGroup",
                customer.get("customerGroup"));
    }

    private static void setCustomField(ObjectNode customer, ObjectNode action, Change change) {
        String name = action.path("name").asString();
        boolean known = customer.path("custom").path("fields").has(name);
        CustomFields.setField(customer, action, change);
        Optional<String> type = Optional.of(known ? "CustomerCustomFieldChanged" : "CustomerCustomFieldAdded")
                .filter(any -> action.hasNonNull("value"));
        ObjectNode message = change.announce(Customers.TYPE, customer, type.orElse("CustomerCustomFieldRemoved"))
                .put("name", name);
        Json.set(message, "value", action.get("value"));
    }
}
