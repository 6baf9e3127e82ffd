package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.QuoteResult.Calculated;
import io.integrationhub.taxadapter.QuoteResult.Failed;
import io.integrationhub.taxadapter.cache.RateCache;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxableCart;
import io.integrationhub.taxadapter.cart.VerifiedAddresses;
import io.integrationhub.taxadapter.engine.TaxEngine;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.verification.AddressVerifier;
import io.integrationhub.taxadapter.verification.VatIdVerifier;
import io.integrationhub.taxadapter.verification.VatIdVerifier.Verified;
import io.integrationhub.taxadapter.verification.VatRegisterFault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Taxes a cart while its customer waits. The engine is only called if something changed that the tax depends on. In
 * case it is late, time is reserved for an estimate.
 */
public class TaxQuoteFlow {

    private static final Logger log = LoggerFactory.getLogger(TaxQuoteFlow.class);

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

    /** Determines the taxes of a cart as it would be saved. */
    public TaxQuoteOutcome quote(Tenant tenant, TaxableCart cart, Deadline deadline) {
        return switch (QuoteDecision.of(cart, tenant.section(TaxSettings.SECTION))) {
            case QuoteDecision.NothingToTax _ -> new TaxQuoteOutcome.NothingToTax();
            case QuoteDecision.UpToDate _ -> new TaxQuoteOutcome.UpToDate();
            case QuoteDecision.NotUniform _ -> new TaxQuoteOutcome.NotUniform();
            case QuoteDecision.RegionUnknown _ -> new TaxQuoteOutcome.RegionUnknown();
            case QuoteDecision.Calculate(TaxableTransaction transaction) -> verify(tenant, cart, transaction, deadline);
        };
    }

    /** Decides about an invented cart, and estimates its taxes. Reads at most. */
    public void rehearse(Tenant tenant, TaxableCart cart) {
        TaxSettings settings = tenant.section(TaxSettings.SECTION);
        if (QuoteDecision.of(cart, settings) instanceof QuoteDecision.Calculate(TaxableTransaction transaction)) {
            estimates.of(tenant, settings, transaction);
        }
    }

    private TaxQuoteOutcome verify(Tenant tenant, TaxableCart cart, TaxableTransaction transaction, Deadline deadline) {
        TaxSettings settings = tenant.section(TaxSettings.SECTION);
        Deadline sooner = deadline.minus(settings.timeoutReserve());
        VerifiedAddresses verifiedAddresses = addresses.verify(tenant, transaction, sooner);
        if (addresses.isRejected(tenant, verifiedAddresses)) {
            return new TaxQuoteOutcome.AddressUnknown();
        }
        TaxableTransaction corrected = verifiedAddresses.applied(transaction);
        Optional<Verified> verified = vatIds.verify(tenant, corrected, sooner);
        if (verified.isEmpty()) {
            return new TaxQuoteOutcome.Unavailable(VatRegisterFault.VAT_REGISTER_UNAVAILABLE);
        }
        return tax(tenant, new VerifiedCart(cart, corrected, verified.get(), verifiedAddresses), sooner);
    }

    private TaxQuoteOutcome tax(Tenant tenant, VerifiedCart cart, Deadline deadline) {
        TaxSettings settings = tenant.section(TaxSettings.SECTION);
        TaxationDecision decision = switch (calculate(tenant, cart, deadline)) {
            case Calculated(ItemTaxes taxes) -> TaxationDecision.of(cart, cart.taxes(taxes), settings);
            case Failed(Fault fault) ->
                TaxationDecision.of(cart, fault, settings, () -> estimates.of(tenant, settings, cart.transaction()));
        };
        return switch (decision) {
            case TaxationDecision.Apply(CartTaxes taxes) -> new TaxQuoteOutcome.Taxed(taxes);
            case TaxationDecision.RejectTooLarge it -> new TaxQuoteOutcome.TooLarge(it.items(), it.maxItems());
            case TaxationDecision.RejectUnavailable(Fault fault) -> new TaxQuoteOutcome.Unavailable(fault.code());
            case TaxationDecision.RejectedByEngine(Fault fault) -> new TaxQuoteOutcome.EngineRejected(fault.code());
            case TaxationDecision.GiveUp(Fault fault) -> new TaxQuoteOutcome.NoEstimate(fault);
        };
    }

    private QuoteResult calculate(Tenant tenant, VerifiedCart cart, Deadline deadline) {
        try {
            ItemTaxes taxes = engine.quote(tenant, cart.transaction(), deadline);
            rates.put(tenant.id(), cart.transaction(), taxes);
            return new Calculated(taxes);
        } catch (Fault fault) {
            logFailure(tenant, fault);
            return new Failed(fault);
        }
    }

    /** The engine's reason, which neither the customer nor the metrics see. */
    private static void logFailure(Tenant tenant, Fault fault) {
        log.atWarn()
                .addKeyValue("tenant", tenant.id())
                .addKeyValue("code", fault.code().name())
                .addKeyValue("detail", fault.getMessage())
                .log("Tax engine gave no result");
    }
}
