package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.values.EnumField;
import io.integrationhub.sandbox.commercetools.values.StoreReferences;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for the single fields of a customer. */
final class CustomerActions {

    private static final Shape STORE = Shape.of("store!").with("store", StoreReferences.IDENTIFIER);
    private static final Shape STORES = Shape.of("stores!").with("stores", StoreReferences.IDENTIFIER);
    private static final EnumField AUTH_MODE = EnumField.of("authMode", "Password ExternalAuth");

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
        type.action("setLocale", Shape.of("locale"), (customer, action, change) -> {
            TextRules.requireLocale(action, "locale");
            Json.set(customer, "locale", action.get("locale"));
        });
        type.setter("setKey", "key");
        type.action("setCustomerNumber", Shape.of("customerNumber"), (customer, action, change) -> {
            if (customer.has("customerNumber")) {
                throw ApiError.invalidOperation("The customer number can't be changed once it is set.");
            }
            Json.set(customer, "customerNumber", action.get("customerNumber"));
        });
        type.action("changeEmail", Shape.of("email!"), CustomerActions::changeEmail);
        type.action("setCustomerGroup", Shape.of("customerGroup"), CustomerActions::setGroup);
        type.action("setStores", STORES, CustomerActions::setStores);
        type.action(
                "addStore",
                STORE,
                (customer, action, change) ->
                        StoreReferences.add(Json.list(customer, "stores"), action.path("store"), change));
        type.action(
                "removeStore",
                STORE,
                (customer, action, change) ->
                        StoreReferences.remove(Json.list(customer, "stores"), action.path("store"), change));
        type.action("setAuthenticationMode", Shape.of("authMode! password"), CustomerActions::setAuthenticationMode);
    }

    private static void setterWithMessage(ResourceType type, String action, String field, String messageType) {
        type.action(action, Shape.of(field), (customer, given, change) -> {
            Json.set(customer, field, given.get(field));
            Json.set(change.addMessage(Customers.TYPE, customer, messageType), field, given.get(field));
        });
    }

    private static void changeEmail(ObjectNode customer, ObjectNode action, Change change) {
        TextRules.requireEmail(action, "email");
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

    private static void setStores(ObjectNode customer, ObjectNode action, Change change) {
        JsonNode before = customer.path("stores").deepCopy();
        customer.set("stores", StoreReferences.read(action, "stores", change));
        ObjectNode message = change.addMessage(Customers.TYPE, customer, "CustomerStoresSet");
        message.set("stores", customer.path("stores").deepCopy());
        message.set("oldStores", before);
    }

    /** A customer who authenticates elsewhere has no password. */
    private static void setAuthenticationMode(ObjectNode customer, ObjectNode action, Change change) {
        String mode = AUTH_MODE.required(action);
        customer.put("authenticationMode", mode);
        if (mode.equals("Password")) {
            Passwords.set(
                    customer, Json.text(action, "password").orElseThrow(() -> ApiError.requiredField("password")));
        } else {
            Passwords.remove(customer);
        }
    }
}
