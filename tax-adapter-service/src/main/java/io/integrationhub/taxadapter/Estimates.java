package io.integrationhub.taxadapter;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.ledger.RateMemory;
import io.integrationhub.taxadapter.settings.RateTable;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.settings.WithoutEngine;
import io.integrationhub.taxadapter.tax.RateKey;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxedItem;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What takes the place of an engine's answer, as the tenant chose it; for all items or none. */
class Estimates {

    private final RateMemory memory;

    Estimates(RateMemory memory) {
        this.memory = memory;
    }

    /** The estimate; empty if there is no rate for some item, or the tenant wants none. */
    Optional<Taxes> of(Tenant tenant, TaxQuestion question) {
        WithoutEngine choice = TaxSettings.of(tenant).withoutEngine();
        if (choice == null) {
            return Optional.empty();
        }
        return switch (choice) {
            case LAST_RATE -> fromLastRates(tenant, question);
            case RATE_TABLE -> fromTable(tenant, question);
            case LAST_RATE_OR_TABLE -> fromLastRates(tenant, question).or(() -> fromTable(tenant, question));
            case REFUSE -> Optional.empty();
        };
    }

    private Optional<Taxes> fromLastRates(Tenant tenant, TaxQuestion question) {
        TaxSettings settings = TaxSettings.of(tenant);
        Set<RateKey> keys = question.items().stream()
                .map(item -> RateKey.of(question, item))
                .collect(Collectors.toSet());
        Map<RateKey, TaxRate> rates = memory.recall(tenant.id(), keys, settings.rateAge());
        return answer(question, item -> Optional.ofNullable(rates.get(RateKey.of(question, item))))
                .map(answer -> new Taxes(question, answer, Source.LAST_RATE));
    }

    private static Optional<Taxes> fromTable(Tenant tenant, TaxQuestion question) {
        // The table does not know who is exempt, and must not charge them.
        if (question.buyer().isExempt()) {
            return Optional.empty();
        }
        if (question.isReverseCharged()) {
            String name = TaxSettings.of(tenant).vat().name();
            TaxAnswer answer = TaxAnswer.untaxed(question, name);
            return Optional.of(new Taxes(question, answer, Source.RATE_TABLE));
        }
        RateTable table = TaxSettings.of(tenant).toRateTable();
        return answer(question, item -> table.rate(item.to(), item.taxCode()))
                .map(answer -> new Taxes(question, answer, Source.RATE_TABLE));
    }

    private static Optional<TaxAnswer> answer(TaxQuestion question, Function<TaxItem, Optional<TaxRate>> rates) {
        Map<String, TaxedItem> taxes = new HashMap<>();
        for (TaxItem item : question.items()) {
            rates.apply(item)
                    .map(rate -> new TaxedItem(item.ref(), rate.taxOn(item.amount(), question.taxIncluded()), rate))
                    .ifPresent(taxed -> taxes.put(item.ref().number(), taxed));
        }
        return TaxAnswer.complete(question, taxes);
    }
}
