package io.integrationhub.taxadapter.checkout;

import io.integrationhub.commercetools.extension.ExtensionAnswer;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Accepted;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Changes;
import io.integrationhub.commercetools.extension.ExtensionAnswer.Refused;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.TaxQuoteFlow;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NotUniform;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.TaxQuoteOutcome.UpToDate;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.cart.Carts;
import io.integrationhub.taxadapter.settings.TaxSettings;
import java.util.List;
import java.util.Locale;
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

    CartTaxHandler(TaxQuoteFlow flow, Carts carts, Tenants tenants) {
        this.flow = flow;
        this.carts = carts;
        this.tenants = tenants;
    }

    @Override
    public String extension() {
        return NAME;
    }

    @Override
    public ExtensionAnswer answer(ExtensionCall call) {
        Tenant tenant = tenants.get(call.tenant());
        JsonNode cart = call.resource();
        return switch (flow.quote(tenant, carts.read(tenant, cart), call.deadline())) {
            case NothingToTax _, UpToDate _ -> new Accepted();
            case Taxed(CartTaxes taxes) -> changes(tenant, carts.actions(tenant, cart, taxes), taxes);
            case AddressUnknown _ ->
                refused(
                        "This address could not be found. Please check it.",
                        "Diese Adresse wurde nicht gefunden. Bitte prüfen Sie sie.",
                        Map.of("code", "ADDRESS_UNKNOWN"));
            case NotUniform _ ->
                refused(
                        "Parts of this cart are taxed separately. Please place a separate order for each country.",
                        "Teile dieses Warenkorbs werden getrennt besteuert. Bitte bestellen Sie für jedes Land einzeln.",
                        Map.of("code", "SEPARATE_ORDERS_REQUIRED"));
            case Unavailable it ->
                refused(
                        "The tax could not be calculated. Please try again.",
                        "Die Steuer konnte nicht berechnet werden. Bitte versuchen Sie es noch einmal.",
                        Map.of("code", it.reason()));
        };
    }

    /** Either all actions or none: commercetools would sell a cart that is only partly taxed. */
    static ExtensionAnswer changes(Tenant tenant, List<ObjectNode> actions, CartTaxes taxes) {
        int maxActions = tenant.section(TaxSettings.SECTION).maxActions();
        if (actions.size() > maxActions) {
            int items = taxes.transaction().items().size();
            int maxItems = items - (actions.size() - maxActions);
            return refused(
                    "A cart can have at most " + maxItems + " items. Please split it.",
                    "Ein Warenkorb kann höchstens " + maxItems + " Positionen haben. Bitte teilen Sie ihn.",
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

    private static Refused refused(String english, String german, Map<String, Object> info) {
        return Refused.because(new ExtensionError(english, Map.of(Locale.GERMAN, german), info));
    }
}
