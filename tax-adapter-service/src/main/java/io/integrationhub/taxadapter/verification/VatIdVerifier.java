package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.cache.VerificationCache;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.settings.VatSettings.OnFailure;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the VAT id of a buyer with the register; if the register gives no result, the tenant's policy applies. An id
 * that does not affect the tax is not verified.
 */
public final class VatIdVerifier {

    private static final Logger log = LoggerFactory.getLogger(VatIdVerifier.class);

    private final ViesRegister register;
    private final VerificationCache cache;

    VatIdVerifier(ViesRegister register, VerificationCache cache) {
        this.register = register;
        this.cache = cache;
    }

    /**
     * The transaction to tax.
     *
     * @param transaction with the buyer's VAT id if it counts, otherwise without
     * @param isFinal whether the register decided, or was not needed
     */
    public record Verified(TaxableTransaction transaction, boolean isFinal) {}

    /** Returns what to tax; empty if the customer has to try again. */
    public Optional<Verified> verify(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        if (!transaction.isReverseCharged()) {
            return Optional.of(new Verified(withoutId(transaction), true));
        }
        VatSettings settings = tenant.section(VatSettings.SECTION);
        return switch (settings.check()) {
            case OFF -> Optional.of(new Verified(withoutId(transaction), true));
            case FORMAT -> Optional.of(new Verified(transaction, true));
            case VIES ->
                isRegistered(tenant, transaction.buyer().vatId().orElseThrow(), settings.cacheTtl(), deadline)
                        .map(valid -> new Verified(valid ? transaction : withoutId(transaction), true))
                        .or(() -> onFailure(settings.onFailure(), transaction));
        };
    }

    private Optional<Boolean> isRegistered(Tenant tenant, VatId id, Duration cacheTtl, Deadline deadline) {
        ContentHash subject = ContentHash.ofFields(List.of("vat", id.country(), id.number()));
        Optional<Boolean> cached = cache.get(tenant.id(), subject, cacheTtl);
        if (cached.isPresent()) {
            return cached;
        }
        try {
            // Half of the time is left to the engine.
            boolean valid = register.isRegistered(
                    tenant, id, deadline.minus(deadline.remaining().dividedBy(2)));
            cache.put(tenant.id(), subject, valid);
            return Optional.of(valid);
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("VAT id not verified");
            return Optional.empty();
        }
    }

    private static Optional<Verified> onFailure(@Nullable OnFailure policy, TaxableTransaction transaction) {
        return switch (policy) {
            case CHARGE -> Optional.of(new Verified(withoutId(transaction), false));
            case ACCEPT -> Optional.of(new Verified(transaction, false));
            case REJECT -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static TaxableTransaction withoutId(TaxableTransaction transaction) {
        return transaction.withBuyer(transaction.buyer().withVatId(Optional.empty()));
    }
}
