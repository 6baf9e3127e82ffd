package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.ContentHash;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cart.TaxSource;

/**
 * Signs what the taxes of a cart were calculated for. Shoppers may change the custom fields of their carts; without the
 * signature they could declare an estimate final, or pass off other taxes as the engine's.
 */
final class CartSignature {

    private CartSignature() {}

    /**
     * Signs the transaction and the source of its taxes with the first secret of the Extensions. After the secret is
     * replaced, each cart is calculated once more.
     */
    static String of(Tenant tenant, ContentHash transaction, TaxSource source) {
        // The start ensures that a tenant with an engine has a secret.
        Secret secret = tenant.section(ExtensionSettings.SECTION).secrets().getFirst();
        return ContentHash.keyed(secret, "tax-mark\n" + source.value() + "\n" + transaction.hex())
                .hex();
    }
}
