package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.ledger.CheckMemory;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.VatSettings;
import io.integrationhub.taxadapter.settings.WithoutRegister;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.VatId;
import io.integrationhub.taxadapter.vat.VatRegister;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the VAT id that a buyer gave: the register's word counts, or the tenant's choice where it has none. An id
 * that changes no tax is not looked at.
 */
class VatDesk {

    private static final Logger log = LoggerFactory.getLogger(VatDesk.class);

    private final VatRegister register;
    private final CheckMemory memory;

    VatDesk(VatRegister register, CheckMemory memory) {
        this.register = register;
        this.memory = memory;
    }

    /**
     * What the engine is asked then.
     *
     * @param sure whether the register said so, or was not needed
     */
    record Judged(TaxQuestion question, boolean sure) {}

    /** The question with a VAT id that is right, or with none; empty if the customer is to wait. */
    Optional<Judged> judge(Tenant tenant, TaxQuestion question, Deadline deadline) {
        if (!question.isReverseCharged()) {
            return Optional.of(new Judged(without(question), true));
        }
        VatSettings settings = TaxSettings.of(tenant).vat();
        return switch (settings.check()) {
            case OFF -> Optional.of(new Judged(without(question), true));
            case FORM -> Optional.of(new Judged(question, true));
            case VIES ->
                word(tenant, question.buyer().vatId().orElseThrow(), deadline)
                        .map(valid -> new Judged(valid ? question : without(question), true))
                        .or(() -> withoutRegister(settings.withoutRegister(), question));
        };
    }

    private Optional<Boolean> word(Tenant tenant, VatId id, Deadline deadline) {
        Duration age = TaxSettings.of(tenant).vat().age();
        Optional<Boolean> known = memory.recall(tenant.id(), id.fingerprint(), age);
        if (known.isPresent()) {
            return known;
        }
        try {
            // The engine is to have its time, too.
            boolean valid =
                    register.has(tenant, id, deadline.minus(deadline.remaining().dividedBy(2)));
            memory.remember(tenant.id(), id.fingerprint(), valid);
            return Optional.of(valid);
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .log("A VAT id could not be checked");
            return Optional.empty();
        }
    }

    private static Optional<Judged> withoutRegister(@Nullable WithoutRegister choice, TaxQuestion question) {
        return switch (choice) {
            case CHARGE -> Optional.of(new Judged(without(question), false));
            case BELIEVE -> Optional.of(new Judged(question, false));
            case REFUSE -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static TaxQuestion without(TaxQuestion question) {
        return question.by(question.buyer().withVatId(Optional.empty()));
    }
}
