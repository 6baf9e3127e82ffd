package io.integrationhub.sandbox.commercetools.customer;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.json.Shape;
import io.integrationhub.sandbox.commercetools.project.Change;
import io.integrationhub.sandbox.commercetools.values.AddressBook;
import io.integrationhub.sandbox.commercetools.values.Addresses;
import io.integrationhub.sandbox.commercetools.values.CustomFields;
import io.integrationhub.sandbox.commercetools.values.StoreReferences;
import io.integrationhub.sandbox.commercetools.values.TextRules;
import tools.jackson.databind.node.ObjectNode;

/** Creates customers from their drafts. */
final class CustomerDrafts {

    static final Shape SHAPE = Shape.of("key customerNumber email! password anonymousCart anonymousId"
                    + " isEmailVerified customerGroup customerGroupAssignments custom stores authenticationMode "
                    + AddressBook.DRAFT_FIELDS + " " + Customers.PERSON)
            .with("addresses", Addresses.SHAPE)
            .with("custom", CustomFields.DRAFT)
            .with("stores", StoreReferences.IDENTIFIER)
            .with("customerGroup", Shape.of("typeId id key"))
            .with("anonymousCart", Shape.of("typeId id key"))
            .with("customerGroupAssignments", GroupAssignments.DRAFT);

    private CustomerDrafts() {}

    static void create(ObjectNode customer, ObjectNode draft, Change change) {
        TextRules.requireEmail(draft, "email");
        TextRules.requireLocale(draft, "locale");
        Json.copy(draft, customer, Customers.PERSON.split(" "));
        Json.copy(draft, customer, "key", "customerNumber", "email");
        customer.put("isEmailVerified", draft.path("isEmailVerified").asBoolean(false));
        String mode = Customers.AUTHENTICATION_MODE.in(draft).orElse("Password");
        customer.put("authenticationMode", mode);
        if (mode.equals("Password")) {
            Passwords.set(customer, Json.text(draft, "password").orElseThrow(() -> ApiError.requiredField("password")));
        }
        Customers.ADDRESSES.create(customer, draft, change);
        customer.set("stores", StoreReferences.read(draft, "stores", change));
        if (draft.hasNonNull("customerGroup")) {
            customer.set("customerGroup", change.reference("customer-group", draft.path("customerGroup")));
        }
        customer.set(GroupAssignments.FIELD, GroupAssignments.read(draft, change));
        Json.set(customer, "custom", CustomFields.read(draft.get("custom"), Customers.TYPE, change));
        AnonymousPurchases.assign(customer, draft, change);
        change.addMessage(Customers.TYPE, customer, "CustomerCreated").set("customer", customer);
    }
}
