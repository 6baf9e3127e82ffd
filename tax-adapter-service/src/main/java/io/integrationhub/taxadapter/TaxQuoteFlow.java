package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.TaxQuoteOutcome.AddressUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.RegionUnknown;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Taxed;
import io.integrationhub.taxadapter.TaxQuoteOutcome.Unavailable;
import io.integrationhub.taxadapter.cache.RateCache;
import io.integrationhub.taxadapter.cart.AddressVerification;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.TaxSettings.OnEngineFailure;
import io.integrationhub.taxadapter.settings.TaxSettings.OnUnknownRegion;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.verification.AddressVerifier;
import io.integrationhub.taxadapter.verification.VatIdVerifier;
import io.integrationhub.taxadapter.verification.VatIdVerifier.Verified;
import io.integrationhub.taxadapter.verification.VatRegisterFault;
import java.util.Optional;

/**
 * Taxes a cart while its customer waits. The engine is only called if something changed that the tax depends on. In
 * case it is late, time is reserved for an estimate.
 */
public class TaxQuoteFlow {

    private final TaxEngine engine;
    private final RateCache rates;
    private final Estimates estimates;
    private final AddressVerifier addresses;
    private final VatIdVerifier vatIds;

    TaxQuoteFlow(TaxEngine engine, RateCache rates, AddressVerifier addresses, VatIdVerifier vatIds) {
        this.engine = engine;
        this.rates = rates;
        this.estimates = new Estimates(rates);
        this.addresses = addresses;
        this.vatIds = vatIds;
    }

    /**
     * Determines the taxes of a cart as it would be saved.
     *
     * @throws Fault of the engine, if no estimate is possible either
     */
    public TaxQuoteOutcome quote(Tenant tenant, TaxableCart cart, Deadline deadline) {
        return switch (QuoteDecision.of(cart)) {
            case QuoteDecision.NothingToTax _ -> new TaxQuoteOutcome.NothingToTax();
            case QuoteDecision.UpToDate _ -> new TaxQuoteOutcome.UpToDate();
            case QuoteDecision.NotUniform _ -> new TaxQuoteOutcome.NotUniform();
            case QuoteDecision.Calculate(TaxableTransaction transaction) -> verify(tenant, transaction, deadline);
        };
    }

    private TaxQuoteOutcome verify(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        TaxSettings settings = tenant.section(TaxSettings.SECTION);
        if (settings.onUnknownRegion() == OnUnknownRegion.REJECT && !transaction.hasKnownRegions()) {
            return new RegionUnknown();
        }
        Deadline sooner = deadline.minus(settings.timeoutReserve());
        Optional<AddressVerification> address = addresses.verify(tenant, transaction, sooner);
        if (addresses.isRejected(tenant, address)) {
            return new AddressUnknown();
        }
        return vatIds.verify(tenant, transaction, sooner)
                .map(verified -> calculate(tenant, settings, verified, sooner))
                // The cart keeps the transaction as it was read, so that the same cart is recognised next time.
                .map(outcome ->
                        outcome instanceof Taxed(CartTaxes taxes) ? new Taxed(taxes.of(transaction, address)) : outcome)
                .orElseGet(() -> new Unavailable(VatRegisterFault.VAT_REGISTER_UNAVAILABLE.name()));
    }

    private TaxQuoteOutcome calculate(Tenant tenant, TaxSettings settings, Verified verified, Deadline deadline) {
        TaxableTransaction transaction = verified.transaction();
        try {
            ItemTaxes taxes = engine.quote(tenant, transaction, deadline);
            rates.put(tenant.id(), transaction, taxes);
            TaxSource source = verified.isFinal() ? TaxSource.ENGINE : TaxSource.VAT_UNCHECKED;
            return new Taxed(new CartTaxes(transaction, taxes, source));
        } catch (Fault fault) {
            if (settings.onEngineFailure() == OnEngineFailure.REJECT) {
                return new Unavailable(fault.code().name());
            }
            return new Taxed(estimates.of(tenant, settings, transaction).orElseThrow(() -> fault));
        }
    }
}
