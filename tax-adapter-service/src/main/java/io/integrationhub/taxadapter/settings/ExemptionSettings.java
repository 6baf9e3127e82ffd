package io.integrationhub.taxadapter.settings;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is exempt from tax.
 *
 * @param useField Custom field with the engine's word for why the customer is exempt (AvaTax: entity use code; TaxJar:
 *     wholesale, government, other), on the customer. Empty for none.
 * @param certificateField Custom field with the number of an exemption certificate, on the customer. Empty for none.
 * @param fromCart Whether these fields count on the cart, too, and before the customer's. Shoppers may write their
 *     carts' fields with My Carts: true only where your storefront does not let them.
 * @param groups Engine's word by key of a customer group all of whose members are exempt.
 */
public record ExemptionSettings(
        @DefaultValue("") String useField,
        @DefaultValue("") String certificateField,
        @DefaultValue("false") boolean fromCart,
        @DefaultValue Map<String, String> groups) {

    public ExemptionSettings {
        groups = Map.copyOf(groups);
    }

    /** Whether the customer has to be looked at. */
    public boolean concernsCustomers() {
        return !useField.isEmpty() || !certificateField.isEmpty() || !groups.isEmpty();
    }
}
