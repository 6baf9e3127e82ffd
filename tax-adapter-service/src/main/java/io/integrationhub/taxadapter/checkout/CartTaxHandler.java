package io.integrationhub.taxadapter.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.message.CustomerMessage;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.TaxQuoteFlow;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NotUniform;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.RegionUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.TaxQuoteOutcome.UpToDate;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.cart.Carts;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Responds to commercetools with the taxes of a cart, for all of its items or none. */
@Component
class CartTaxHandler implements ExtensionHandler {

    static final String NAME = "tax";

    private static final Logger log = LoggerFactory.getLogger(CartTaxHandler.class);

    private final TaxQuoteFlow flow;
    private final Carts carts;
    private final Tenants tenants;
    private final CustomerMessages messages;

    CartTaxHandler(TaxQuoteFlow flow, Carts carts, Tenants tenants, CustomerMessages messages) {
        this.flow = flow;
        this.carts = carts;
        this.tenants = tenants;
        this.messages = messages;
    }

    @Override
    public String extension() {
        return NAME;
    }

    @Override
    public ExtensionResponse handle(ExtensionCall call) {
        Tenant tenant = tenants.get(call.tenant());
        JsonNode cart = call.resource();
        return switch (flow.quote(tenant, carts.read(tenant, cart), call.deadline())) {
            case NothingToTax _, UpToDate _ -> new Accepted();
            case Taxed(CartTaxes taxes) -> changes(tenant, carts.actions(tenant, cart, taxes), taxes);
            case AddressUnknown _ ->
                rejected(messages.message(tenant.id(), "address-unknown"), Map.of("code", "ADDRESS_UNKNOWN"));
            case RegionUnknown _ ->
                rejected(messages.message(tenant.id(), "region-unknown"), Map.of("code", "REGION_UNKNOWN"));
            case NotUniform _ ->
                rejected(
                        messages.message(tenant.id(), "separate-orders-required"),
                        Map.of("code", "SEPARATE_ORDERS_REQUIRED"));
            case Unavailable it ->
                rejected(messages.message(tenant.id(), "tax-unavailable"), Map.of("code", it.reason()));
        };
    }

    /** Either all actions or none: commercetools would sell a cart that is only partly taxed. */
    ExtensionResponse changes(Tenant tenant, List<ObjectNode> actions, CartTaxes taxes) {
        int maxActions = tenant.section(TaxSettings.SECTION).maxActions();
        if (actions.size() > maxActions) {
            int items = taxes.transaction().items().size();
            int maxItems = items - (actions.size() - maxActions);
            return rejected(
                    messages.message(tenant.id(), "cart-too-large", maxItems),
                    Map.of("maxItems", maxItems, "items", items));
        }
        if (taxes.source() != TaxSource.ENGINE) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", taxes.source().value())
                    .log("Cart taxed with an estimate");
        }
        return new Changes(actions);
    }

    private static Rejected rejected(CustomerMessage message, Map<String, Object> info) {
        return Rejected.because(ExtensionError.of(message, info));
    }
}
