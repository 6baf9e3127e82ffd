package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.address.AddressChange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of a Business Unit in commercetools. */
public sealed interface UnitChange {

    /** Name of the update action, for people: never with values. */
    String name();

    /** @param value empty removes the field */
    record SetField(UnitField field, Optional<String> value) implements UnitChange {

        @Override
        public String name() {
            return field.action();
        }

        /** Omits the value. */
        @Override
        public String toString() {
            return "SetField[" + field + "]";
        }
    }

    record ChangeParent(UnitKey parent) implements UnitChange {

        @Override
        public String name() {
            return "changeParentUnit";
        }
    }

    record SetStores(Set<String> stores) implements UnitChange {

        @Override
        public String name() {
            return "setStores";
        }
    }

    record ChangeAddresses(AddressChange change) implements UnitChange {

        @Override
        public String name() {
            return change.name();
        }
    }

    /** @param customerId id of the customer in commercetools */
    record AddAssociate(String customerId, Set<RoleAssignment> roles) implements UnitChange {

        @Override
        public String name() {
            return "addAssociate";
        }
    }

    /** An associate gets these roles instead of those it has. */
    record ChangeAssociate(String customerId, Set<RoleAssignment> roles) implements UnitChange {

        @Override
        public String name() {
            return "changeAssociate";
        }
    }

    record RemoveAssociate(String customerId) implements UnitChange {

        @Override
        public String name() {
            return "removeAssociate";
        }
    }

    /** @param values by field; empty removes the field */
    record SetCustomFields(Map<String, Optional<Object>> values) implements UnitChange {

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
