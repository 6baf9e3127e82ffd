package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cache.RateCache;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.RateTable;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Map;
import java.util.Optional;

/** Estimates taxes if the engine gives no result, as the tenant chose; of all items or none. */
class Estimates {

    private final RateCache cache;

    Estimates(RateCache cache) {
        this.cache = cache;
    }

    /** Returns the estimate; empty if an item has no rate, or the tenant allows no estimate. */
    Optional<CartTaxes> of(Tenant tenant, TaxSettings settings, TaxableTransaction transaction) {
        return switch (settings.onEngineFailure()) {
            case LAST_RATE -> fromLastRates(tenant, settings, transaction);
            case RATE_TABLE -> fromTable(tenant, settings, transaction);
            case LAST_RATE_OR_TABLE ->
                fromLastRates(tenant, settings, transaction).or(() -> fromTable(tenant, settings, transaction));
            case REJECT -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Optional<CartTaxes> fromLastRates(Tenant tenant, TaxSettings settings, TaxableTransaction transaction) {
        Map<RateKey, TaxRate> rates = cache.get(tenant.id(), RateKey.allOf(transaction), settings.rateCacheTtl());
        return ItemTaxes.applying(
                        item -> payment(settings, item)
                                .or(() -> Optional.ofNullable(rates.get(RateKey.of(transaction, item)))),
                        transaction)
                .map(taxes -> new CartTaxes(transaction, taxes, TaxSource.LAST_RATE));
    }

    private static Optional<CartTaxes> fromTable(Tenant tenant, TaxSettings settings, TaxableTransaction transaction) {
        // The table does not know exemptions, and must not charge an exempt buyer.
        if (transaction.buyer().isExempt()) {
            return Optional.empty();
        }
        RateTable table = settings.rateTable();
        Optional<ItemTaxes> taxes = transaction.isReverseCharged()
                ? Optional.of(ItemTaxes.untaxed(
                        transaction, tenant.section(VatSettings.SECTION).rateName()))
                : ItemTaxes.applying(
                        item -> payment(settings, item).or(() -> table.rate(item.to(), item.taxCode())), transaction);
        return taxes.map(found -> new CartTaxes(transaction, found, TaxSource.RATE_TABLE));
    }

    private static Optional<TaxRate> payment(TaxSettings settings, TaxItem item) {
        return settings.isPayment(item) ? Optional.of(TaxRate.zero("No tax")) : Optional.empty();
    }
}
