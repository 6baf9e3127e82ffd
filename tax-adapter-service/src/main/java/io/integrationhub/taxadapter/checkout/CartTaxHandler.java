package io.integrationhub.taxadapter.checkout;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.TaxQuoteFlow;
import io.integrationhub.taxadapter.TaxQuoteOutcome;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.EngineRejected;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NoEstimate;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NotUniform;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.RegionUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooLarge;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.TaxQuoteOutcome.UpToDate;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.cart.Carts;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Responds to commercetools with the taxes of a cart, for all of its items or none. */
@Component
class CartTaxHandler implements ExtensionHandler {

    static final String NAME = "tax";

    private static final Logger log = LoggerFactory.getLogger(CartTaxHandler.class);

    private final TaxQuoteFlow flow;
    private final Carts carts;
    private final Tenants tenants;
    private final CustomerMessages messages;
    private final TaxQuoteMetrics metrics;

    CartTaxHandler(
            TaxQuoteFlow flow, Carts carts, Tenants tenants, CustomerMessages messages, TaxQuoteMetrics metrics) {
        this.flow = flow;
        this.carts = carts;
        this.tenants = tenants;
        this.messages = messages;
        this.metrics = metrics;
    }

    @Override
    public String extension() {
        return NAME;
    }

    /** The condition of the Extension refers to the hub's fields. */
    @Override
    public void prepare(Tenant tenant) {
        carts.prepare(tenant);
    }

    /** Everything but the engine. */
    @Override
    public void warmUp(ExtensionCall call) {
        Tenant tenant = tenants.get(call.tenant());
        flow.rehearse(tenant, carts.rehearse(tenant));
    }

    @Override
    public ExtensionResponse handle(ExtensionCall call) {
        Tenant tenant = tenants.get(call.tenant());
        TaxQuoteOutcome outcome = flow.quote(tenant, carts.read(tenant, call.resource()), call.deadline());
        metrics.count(tenant.id(), outcome);
        return switch (outcome) {
            case NothingToTax _, UpToDate _ -> new Accepted();
            case Taxed(CartTaxes taxes) -> changes(tenant, call.resource(), taxes);
            case AddressUnknown _ -> rejected(tenant, "address-unknown", "ADDRESS_UNKNOWN");
            case RegionUnknown _ -> rejected(tenant, "region-unknown", "REGION_UNKNOWN");
            case NotUniform _ -> rejected(tenant, "separate-orders-required", "SEPARATE_ORDERS_REQUIRED");
            case Unavailable it ->
                rejected(tenant, "tax-unavailable", it.reason().name());
            case EngineRejected it ->
                rejected(tenant, "tax-rejected", it.reason().name());
            case TooLarge it ->
                Rejected.because(ExtensionError.of(
                        messages.message(tenant.id(), "cart-too-large", it.maxItems()),
                        Map.of("maxItems", it.maxItems(), "items", it.items())));
            case NoEstimate it -> throw it.fault();
        };
    }

    private Changes changes(Tenant tenant, JsonNode cart, CartTaxes taxes) {
        if (taxes.source() != TaxSource.ENGINE) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", taxes.source().value())
                    .log("Cart taxed with an estimate");
        }
        return new Changes(carts.actions(tenant, cart, taxes));
    }

    private Rejected rejected(Tenant tenant, String message, String code) {
        return Rejected.because(ExtensionError.of(messages.message(tenant.id(), message), Map.of("code", code)));
    }
}
