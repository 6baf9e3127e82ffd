package io.integrationhub.taxadapter.checkout;

import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Accepted;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionError;
import io.integrationhub.commercetools.extension.ExtensionHandler;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.TaxQuoteFlow;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.NothingToTax;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TooManyWays;
import io.integrationhub.taxadapter.TaxQuoteOutcome.TryAgain;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unchanged;
import io.integrationhub.taxadapter.commercetools.Carts;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers commercetools with the taxes of a cart, all of them or none. */
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
    public ExtensionResponse handle(ExtensionCall call) {
        Tenant tenant = tenants.get(call.tenant());
        JsonNode cart = call.resource();
        return switch (flow.quote(tenant, carts.read(tenant, cart), call.deadline())) {
            case NothingToTax _, Unchanged _ -> new Accepted();
            case Taxed it -> changes(tenant, carts.taxed(tenant, cart, it.taxes()), it.taxes());
            case AddressUnknown _ ->
                refused(
                        "This address could not be found. Please check it.",
                        "Diese Adresse wurde nicht gefunden. Bitte prüfen Sie sie.",
                        Map.of("code", "ADDRESS_UNKNOWN"));
            case TooManyWays _ ->
                refused(
                        "This cart goes to countries that are taxed apart. Please order for"
                                + " each of them separately.",
                        "Dieser Warenkorb geht in Länder, die getrennt besteuert werden. Bitte"
                                + " bestellen Sie für jedes einzeln.",
                        Map.of("code", "TAX_COUNTRIES_APART"));
            case TryAgain it ->
                refused(
                        "The tax could not be calculated. Please try again.",
                        "Die Steuer konnte nicht berechnet werden. Bitte versuchen Sie es" + " noch einmal.",
                        Map.of("code", it.code()));
        };
    }

    /** All actions, or none: commercetools would sell what is taxed only in part. */
    static ExtensionResponse changes(Tenant tenant, List<ObjectNode> actions, Taxes taxes) {
        int most = TaxSettings.of(tenant).mostActions();
        if (actions.size() > most) {
            int items = taxes.question().items().size() - (actions.size() - most);
            return refused(
                    "A cart can have at most " + items + " positions. Please split it.",
                    "Ein Warenkorb kann höchstens " + items + " Positionen haben. Bitte teilen Sie ihn.",
                    Map.of("most", items, "positions", taxes.question().items().size()));
        }
        if (taxes.source() != Source.ENGINE) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("detail", taxes.source().mark())
                    .log("A cart was taxed without the engine");
        }
        return new Changes(actions);
    }

    private static Rejected refused(String english, String german, Map<String, Object> info) {
        return Rejected.because(new ExtensionError(english, Map.of(Locale.GERMAN, german), info));
    }
}
