package io.integrationhub.taxadapter.settings;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is exempt from tax.
 *
 * @param useField Custom field with the engine's word for why the customer is exempt (AvaTax:
 *     entity use code; TaxJar: wholesale, government, other): on the cart, or else on the customer.
 *     Empty for none.
 * @param certificateField Custom field with the number of an exemption certificate, in the same
 *     places. Empty for none.
 * @param groups Engine's word by key of a customer group all of whose members are exempt.
 */
public record ExemptionSettings(
        @DefaultValue("") String useField,
        @DefaultValue("") String certificateField,
        @DefaultValue Map<String, String> groups) {

    public ExemptionSettings {
        groups = Map.copyOf(groups);
    }

    /** Whether the customer has to be looked at. */
    public boolean concernsCustomers() {
        return !useField.isEmpty() || !certificateField.isEmpty() || !groups.isEmpty();
    }
}
