package io.integrationhub.customersync.customer.change;

import io.integrationhub.customersync.address.AddressChange;
import io.integrationhub.customersync.customer.ProfileField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of a customer in commercetools. */
public sealed interface CustomerChange {

    /** Name of the update action, for people: never with values. */
    String name();

    record ChangeEmail(String email) implements CustomerChange {

        @Override
        public String name() {
            return "changeEmail";
        }

        /** Omits the e-mail address. */
        @Override
        public String toString() {
            return "ChangeEmail[]";
        }
    }

    /** @param value empty removes the field */
    record SetField(ProfileField field, Optional<String> value) implements CustomerChange {

        @Override
        public String name() {
            String property = field.property();
            return "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
        }

        /** Omits the value. */
        @Override
        public String toString() {
            return "SetField[" + field + "]";
        }
    }

    /** A field that identifies the customer: key, externalId or customerNumber. */
    record SetIdentifier(Identifier identifier, String value) implements CustomerChange {

        @Override
        public String name() {
            return identifier.action;
        }
    }

    /** Fields that identify a customer. */
    enum Identifier {
        KEY("setKey", "key"),
        EXTERNAL_ID("setExternalId", "externalId"),
        CUSTOMER_NUMBER("setCustomerNumber", "customerNumber");

        private final String action;
        private final String property;

        Identifier(String action, String property) {
            this.action = action;
            this.property = property;
        }

        /** The field's name. */
        public String property() {
            return property;
        }
    }

    record ChangeAddresses(AddressChange change) implements CustomerChange {

        @Override
        public String name() {
            return change.name();
        }
    }

    record AddGroup(String key) implements CustomerChange {

        @Override
        public String name() {
            return "addCustomerGroupAssignment";
        }
    }

    record RemoveGroup(String key) implements CustomerChange {

        @Override
        public String name() {
            return "removeCustomerGroupAssignment";
        }
    }

    /** @param stores never empty: a customer without Stores signs in elsewhere */
    record SetStores(Set<String> stores) implements CustomerChange {

        @Override
        public String name() {
            return "setStores";
        }
    }

    /** @param values by field; empty removes the field */
    record SetCustomFields(Map<String, Optional<Object>> values) implements CustomerChange {

        @Override
        public String name() {
            return "setCustomField " + String.join(", ", values.keySet());
        }

        /** Omits the values. */
        @Override
        public String toString() {
            return "SetCustomFields[" + values.keySet() + "]";
        }
    }
}
