package io.integrationhub.taxadapter.commercetools.cart;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.customField;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.commercetools.transaction.PriceSettings;
import io.integrationhub.taxadapter.commercetools.transaction.TransactionReader;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.EngineSelection;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.TaxSettings.CartMode;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes carts as JSON. */
class ExtensionCarts implements Carts {

    private static final Set<String> EXTERNAL_MODES = Set.of("External", "ExternalAmount");

    private final TransactionReader transactions;
    private final CartTaxFields fields;

    ExtensionCarts(TransactionReader transactions, CartTaxFields fields) {
        this.transactions = transactions;
        this.fields = fields;
    }

    @Override
    public TaxableCart read(Tenant tenant, JsonNode cart) {
        Optional<TaxableTransaction> transaction = transactions.read(tenant, cart);
        boolean business = cart.hasNonNull("businessUnit");
        return new TaxableCart(
                transaction,
                transaction.map(it -> isUniform(tenant, it, business)).orElse(true),
                transaction.filter(it -> isUpToDate(tenant, cart, it)).isPresent(),
                taxes -> actions(tenant, cart, taxes).size());
    }

    /**
     * commercetools removes the taxes whenever a price changes, but keeps the fields. A shopper can also change the tax
     * mode, which leaves the cart with other taxes. So the fields alone do not prove anything.
     */
    private static boolean isUpToDate(Tenant tenant, JsonNode cart, TaxableTransaction transaction) {
        FieldSettings names = tenant.section(FieldSettings.SECTION);
        boolean hasTaxes = cart.hasNonNull("taxedPrice")
                && EXTERNAL_MODES.contains(cart.path("taxMode").asString(""))
                && customField(cart, names.source())
                        .filter(TaxSource.ENGINE.value()::equals)
                        .isPresent();
        return hasTaxes
                && customField(cart, names.signature())
                        .filter(CartSignature.of(tenant, transaction.fingerprint(), TaxSource.ENGINE)::equals)
                        .isPresent();
    }

    private static boolean isUniform(Tenant tenant, TaxableTransaction transaction, boolean business) {
        PriceSettings prices = tenant.section(PriceSettings.SECTION);
        EngineSelection engines = EngineSelection.of(tenant);
        EngineName engine = engines.forPlace(transaction.destination());
        return transaction.items().stream()
                .map(TaxItem::to)
                .distinct()
                .allMatch(to ->
                        prices.includeTax(to, business) == transaction.taxIncluded() && engines.forPlace(to) == engine);
    }

    @Override
    public TaxableCart rehearse(Tenant tenant) {
        JsonNode cart = InventedCart.json();
        TaxableCart read = read(tenant, cart);
        read.transaction().ifPresent(transaction -> {
            ItemTaxes untaxed = ItemTaxes.untaxed(transaction, "None");
            CartTaxActions.of(
                    cart,
                    transaction,
                    untaxed,
                    tenant.section(TaxSettings.SECTION).mode());
            CartSignature.of(tenant, transaction.fingerprint(), TaxSource.ENGINE);
        });
        return read;
    }

    @Override
    public void prepare(Tenant tenant) {
        fields.provision(tenant);
    }

    @Override
    public List<ObjectNode> actions(Tenant tenant, JsonNode cart, CartTaxes taxes) {
        CartMode mode = tenant.section(TaxSettings.SECTION).mode();
        // The fields come first, then the address, which removes the taxes; the external total has to be the last.
        List<ObjectNode> actions = new ArrayList<>(fields.actions(tenant, cart, taxes));
        actions.addAll(CorrectedAddress.actions(cart, taxes.correction()));
        actions.addAll(CartTaxActions.of(cart, taxes.transaction(), taxes.itemTaxes(), mode));
        return actions;
    }
}
