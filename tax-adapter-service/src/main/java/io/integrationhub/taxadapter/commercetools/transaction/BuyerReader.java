package io.integrationhub.taxadapter.commercetools.transaction;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.customField;
import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.text;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.commercetools.shop.ShopFacts;
import io.integrationhub.taxadapter.commercetools.shop.ShopFacts.CustomerFacts;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.vat.VatId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the buyer of a cart or an order. */
final class BuyerReader {

    private final JsonNode cart;
    private final CustomerFacts customer;
    private final ExemptionSettings exemptions;

    private BuyerReader(JsonNode cart, CustomerFacts customer, ExemptionSettings exemptions) {
        this.cart = cart;
        this.customer = customer;
        this.exemptions = exemptions;
    }

    /** Loads the customer only if the buyer depends on it. */
    static Buyer read(Tenant tenant, JsonNode cart, ShopFacts facts) {
        ExemptionSettings exemptions = tenant.section(ExemptionSettings.SECTION);
        VatSettings vat = tenant.section(VatSettings.SECTION);
        boolean hasVatId = vat.check() != VatSettings.Check.OFF;
        Optional<String> id = text(cart, "customerId");
        CustomerFacts customer = id.filter(_ -> exemptions.dependOnCustomer() || hasVatId)
                .map(it -> facts.customer(tenant, it))
                .orElse(CustomerFacts.NONE);
        BuyerReader reader = new BuyerReader(cart, customer, exemptions);
        return new Buyer(
                id.orElse(Buyer.GUEST.code()),
                reader.entityUse(),
                reader.exemption(exemptions.certificateField()).orElse(""),
                hasVatId ? reader.vatId(vat.field()) : Optional.empty());
    }

    private String entityUse() {
        return exemption(exemptions.useField())
                .or(() -> Optional.ofNullable(exemptions.groups().get(customer.group())))
                .orElse("");
    }

    /** Shoppers can change the custom fields of their carts, so these exempt nobody unless the tenant allows it. */
    private Optional<String> exemption(String field) {
        return exemptions.fromCart()
                ? field(field)
                : Optional.ofNullable(customer.fields().get(field));
    }

    private Optional<VatId> vatId(String field) {
        return VatId.parse(field(field).orElse(customer.vatId()));
    }

    private Optional<String> field(String name) {
        return customField(cart, name)
                .or(() -> Optional.ofNullable(customer.fields().get(name)));
    }
}
