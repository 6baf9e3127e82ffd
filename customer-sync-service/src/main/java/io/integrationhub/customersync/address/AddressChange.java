package io.integrationhub.customersync.address;

import java.util.Map;
import java.util.Optional;

/** A change of the addresses of a customer or Business Unit. */
public sealed interface AddressChange {

    /** Name of the update action, for people: never with values. */
    String name();

    /** A new address, with a key by which the changes after it name it. */
    record Add(String key, Map<AddressField, String> content) implements AddressChange {

        @Override
        public String name() {
            return "addAddress";
        }
    }

    /** An address is replaced; its id stays. */
    record Replace(String id, Optional<String> key, Map<AddressField, String> content, Map<String, Object> custom)
            implements AddressChange {

        @Override
        public String name() {
            return "changeAddress";
        }
    }

    record Remove(String id) implements AddressChange {

        @Override
        public String name() {
            return "removeAddress";
        }
    }

    /** @param role a role that is no default */
    record AddRole(AddressTarget target, AddressRole role) implements AddressChange {

        @Override
        public String name() {
            return "add" + role.use() + "AddressId";
        }
    }

    /**
     * An address loses a role, and is no default of that use any more.
     *
     * @param role a role that is no default
     */
    record RemoveRole(AddressTarget target, AddressRole role) implements AddressChange {

        @Override
        public String name() {
            return "remove" + role.use() + "AddressId";
        }
    }

    /** @param target empty for no default */
    record SetDefault(AddressRole role, Optional<AddressTarget> target) implements AddressChange {

        @Override
        public String name() {
            return "setDefault" + role.use() + "Address";
        }
    }
}
